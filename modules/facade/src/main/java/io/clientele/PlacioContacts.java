package io.clientele;

import static java.util.stream.Collectors.toCollection;

import io.clientele.placio.model.ContactMethodInput;
import io.clientele.placio.model.ContactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Placio's one list of contact methods, in which e-mail address and phones are too.
 *
 * @param email the first e-mail address
 * @param phones all phone numbers
 * @param others the rest
 */
record PlacioContacts(@Nullable String email, List<String> phones, List<ContactMethod> others) {
  /** Placio wants exactly one that is preferred: the first, in the order that is said here. */
  static List<ContactMethodInput> sent(NewClient client) {
    List<ContactMethodInput> all = new ArrayList<>();
    if (client.email() != null) {
      add(all, ContactType.EMAIL, client.email());
    }
    client.phones().forEach(phone -> add(all, ContactType.PHONE, phone));
    client.contactMethods().forEach(m -> add(all, new ContactType(m.type()), m.value()));
    return all;
  }

  // The constructors check nothing: the request that holds these names all that is wrong by path.
  private static void add(List<ContactMethodInput> all, ContactType type, String value) {
    all.add(new ContactMethodInput(type, value, all.isEmpty(), Map.of()));
  }

  /** What an answer has. */
  static PlacioContacts in(@Nullable List<io.clientele.placio.model.ContactMethod> answered) {
    List<ContactMethod> others =
        (answered == null ? List.<io.clientele.placio.model.ContactMethod>of() : answered)
            .stream()
                .map(method -> new ContactMethod(method.type().value(), method.value()))
                .collect(toCollection(ArrayList::new));
    List<ContactMethod> phones =
        others.stream().filter(method -> is(method, ContactType.PHONE)).toList();
    others.removeAll(phones);
    ContactMethod email =
        others.stream().filter(m -> is(m, ContactType.EMAIL)).findFirst().orElse(null);
    others.remove(email);
    return new PlacioContacts(
        email == null ? null : email.value(),
        phones.stream().map(ContactMethod::value).toList(),
        List.copyOf(others));
  }

  private static boolean is(ContactMethod method, ContactType type) {
    return method.type().equals(type.value());
  }
}
