package io.clientele;

import static io.clientele.ClientField.ADDRESS;
import static io.clientele.ClientField.AVATAR_URL;
import static io.clientele.ClientField.BUSINESS_NAME;
import static io.clientele.ClientField.CONTACT_FIRST_NAME;
import static io.clientele.ClientField.CONTACT_LAST_NAME;
import static io.clientele.ClientField.CONTACT_METHODS;
import static io.clientele.ClientField.CUSTOM_FIELDS;
import static io.clientele.ClientField.EMAIL;
import static io.clientele.ClientField.EMAIL_DOMAINS;
import static io.clientele.ClientField.LANGUAGE;
import static io.clientele.ClientField.LOGIN;
import static io.clientele.ClientField.NOTE;
import static io.clientele.ClientField.OWN_ID;
import static io.clientele.ClientField.PHONES;

import io.clientele.placio.model.ClientCreateRequest;
import io.clientele.placio.model.ContactMethodInput;
import io.clientele.placio.model.ContactType;
import io.clientele.placio.model.CustomFieldInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where Placio keeps what a {@link NewClient} says. */
final class PlacioMapping {
  static final Mapping<ClientCreateRequest.Builder> CREATE =
      Mapping.<ClientCreateRequest.Builder>to("Placio")
          .stored(BUSINESS_NAME, "name", ClientCreateRequest.Builder::name)
          .stored(AVATAR_URL, "avatarUrl", ClientCreateRequest.Builder::avatarUrl)
          .storedAs(
              Map.of(
                  EMAIL, "contactMethods[type=email]",
                  PHONES, "contactMethods[type=phone]",
                  CONTACT_METHODS, "contactMethods"),
              (request, client) -> request.contactMethods(contactMethods(client)))
          .stored(
              CUSTOM_FIELDS,
              "customFields",
              (request, fields) -> request.customFields(customFields(fields)))
          .cannotBeStored(
              "give it as one of customFields",
              CONTACT_FIRST_NAME,
              CONTACT_LAST_NAME,
              ADDRESS,
              NOTE,
              LANGUAGE,
              EMAIL_DOMAINS,
              OWN_ID)
          .cannotBeStored("", LOGIN)
          .identifiedBy(BUSINESS_NAME, EMAIL, PHONES, CONTACT_METHODS)
          .build();

  private PlacioMapping() {}

  /** Placio wants exactly one that is preferred: the first, in the order that is said here. */
  private static List<ContactMethodInput> contactMethods(NewClient client) {
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

  private static List<CustomFieldInput> customFields(Map<String, @Nullable Object> fields) {
    List<CustomFieldInput> inputs = new ArrayList<>();
    fields.forEach(
        (key, value) -> inputs.add(CustomFieldInput.builder().fieldKey(key).value(value).build()));
    return inputs;
  }
}
