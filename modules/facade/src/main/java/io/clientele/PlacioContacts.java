package io.clientele;

import static io.clientele.ClientField.CONTACT_METHODS;
import static io.clientele.ClientField.EMAIL;
import static io.clientele.ClientField.PHONES;

import io.clientele.placio.model.Client;
import io.clientele.placio.model.ContactMethodInput;
import io.clientele.placio.model.ContactType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Placio's one list of contact methods, in which e-mail address and phones are too. Immutable.
 *
 * @param all the list, in the names of {@link ContactMethod}
 * @param preferred the one to use first; null if it is not said
 */
record PlacioContacts(List<ContactMethod> all, @Nullable ContactMethod preferred) {
  /** Those of a client to be created. */
  static PlacioContacts of(NewClient client) {
    return of(client.email(), client.phones(), client.contactMethods(), null);
  }

  private static PlacioContacts of(
      @Nullable String email,
      List<String> phones,
      List<ContactMethod> others,
      @Nullable ContactMethod preferred) {
    List<ContactMethod> all = new ArrayList<>();
    if (email != null) {
      all.add(method(ContactType.EMAIL, email));
    }
    phones.forEach(phone -> all.add(method(ContactType.PHONE, phone)));
    all.addAll(others);
    return new PlacioContacts(all, preferred);
  }

  static PlacioContacts sent(List<ContactMethodInput> methods) {
    return new PlacioContacts(
        methods.stream().map(m -> method(m.type(), m.value())).toList(), null);
  }

  static PlacioContacts in(Client answer) {
    List<ContactMethod> all = new ArrayList<>();
    ContactMethod preferred = null;
    List<io.clientele.placio.model.ContactMethod> methods = answer.contactMethods();
    if (methods != null) {
      for (io.clientele.placio.model.ContactMethod m : methods) {
        ContactMethod method = method(m.type(), m.value());
        all.add(method);
        preferred = Boolean.TRUE.equals(m.isPreferred()) ? method : preferred;
      }
    }
    return new PlacioContacts(all, preferred);
  }

  /** The list after changes; what does not change stays in it. */
  PlacioContacts with(ClientChanges changes) {
    return of(
        changes.fields().contains(EMAIL) ? changes.get(EMAIL) : email(),
        changes.fields().contains(PHONES) ? orNone(changes.get(PHONES)) : phones(),
        changes.fields().contains(CONTACT_METHODS)
            ? orNone(changes.get(CONTACT_METHODS))
            : others(),
        preferred);
  }

  /**
   * What is to be sent. Exactly one is preferred: the one that was, or else the first.
   *
   * <p>The constructors check nothing: the request that holds these names all that is wrong by
   * path.
   */
  List<ContactMethodInput> inputs() {
    List<ContactMethodInput> inputs = new ArrayList<>();
    int first = Math.max(0, all.indexOf(preferred));
    for (ContactMethod method : all) {
      inputs.add(
          new ContactMethodInput(
              new ContactType(method.type()), method.value(), inputs.size() == first, Map.of()));
    }
    return inputs;
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
      others.remove(method(ContactType.EMAIL, email));
    }
    return others;
  }

  /** Whether there is something in {@code other}, and nothing that is not here. */
  boolean holdsAllOf(PlacioContacts other) {
    return !other.all.isEmpty() && new HashSet<>(all).containsAll(other.all);
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static ContactMethod method(ContactType type, String value) {
    return new ContactMethod(type.value(), value);
  }

  private static boolean is(ContactMethod method, ContactType type) {
    return method.type().equals(type.value());
  }
}
