package io.clientele;

import io.clientele.placio.model.Client;
import io.clientele.placio.model.ContactMethodInput;
import io.clientele.placio.model.ContactType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Placio's one list of contact methods, in which e-mail address and phones are too.
 *
 * @param all the list, in the names of {@link ContactMethod}
 */
record PlacioContacts(List<ContactMethod> all) {
  /** What is to be sent: exactly one is preferred, the first, in the order that is said here. */
  static List<ContactMethodInput> of(NewClient client) {
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

  static PlacioContacts sent(List<ContactMethodInput> methods) {
    return new PlacioContacts(
        methods.stream().map(m -> new ContactMethod(m.type().value(), m.value())).toList());
  }

  static PlacioContacts in(Client answer) {
    List<io.clientele.placio.model.ContactMethod> methods = answer.contactMethods();
    return methods == null
        ? new PlacioContacts(List.of())
        : new PlacioContacts(
            methods.stream().map(m -> new ContactMethod(m.type().value(), m.value())).toList());
  }

  /** The first e-mail address. */
  @Nullable String email() {
    return all.stream()
        .filter(method -> is(method, ContactType.EMAIL))
        .findFirst()
        .map(ContactMethod::value)
        .orElse(null);
  }

  /** All phone numbers. */
  List<String> phones() {
    return all.stream()
        .filter(method -> is(method, ContactType.PHONE))
        .map(ContactMethod::value)
        .toList();
  }

  /** All but the phone numbers and the first e-mail address. */
  List<ContactMethod> others() {
    List<ContactMethod> others = new ArrayList<>(all);
    others.removeIf(method -> is(method, ContactType.PHONE));
    String email = email();
    if (email != null) {
      others.remove(new ContactMethod(ContactType.EMAIL.value(), email));
    }
    return others;
  }

  /** Whether there is something in {@code other}, and nothing that is not here. */
  boolean holdsAllOf(PlacioContacts other) {
    return !other.all.isEmpty() && new HashSet<>(all).containsAll(other.all);
  }

  private static boolean is(ContactMethod method, ContactType type) {
    return method.type().equals(type.value());
  }
}
