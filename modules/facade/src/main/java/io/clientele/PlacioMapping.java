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

import io.clientele.placio.model.Client;
import io.clientele.placio.model.ClientCreateRequest;
import io.clientele.placio.model.ClientUpdateRequest;
import io.clientele.placio.model.CustomField;
import io.clientele.placio.model.CustomFieldInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
              (request, client) -> request.contactMethods(PlacioContacts.of(client).inputs()))
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
          .build();

  /** Contact methods are one list, which is read to change some of them. */
  static final ChangeMapping<Update> UPDATE =
      ChangeMapping.<Update>of(CREATE)
          .to(BUSINESS_NAME, (update, name) -> update.request().name(name))
          .toOrClear(AVATAR_URL, (update, url) -> update.request().avatarUrl(url), null)
          .together(
              (update, changes) ->
                  update.request().contactMethods(update.contacts().with(changes).inputs()),
              EMAIL,
              PHONES,
              CONTACT_METHODS)
          .toOrClear(
              CUSTOM_FIELDS,
              (update, fields) -> update.request().customFields(customFields(fields)),
              Map.of())
          .build();

  static final RecordMapping<Client> RECORD =
      RecordMapping.of(Client::id)
          .from(BUSINESS_NAME, Client::name)
          .from(AVATAR_URL, Client::avatarUrl)
          .from(EMAIL, client -> PlacioContacts.in(client).email())
          .from(PHONES, client -> PlacioContacts.in(client).phones())
          .from(CONTACT_METHODS, client -> PlacioContacts.in(client).others())
          .from(CUSTOM_FIELDS, PlacioMapping::customFields)
          .createdAt(Client::createdAt)
          .build(CREATE);

  /**
   * An update, and the client that it is of.
   *
   * @param now reads the client
   */
  record Update(ClientUpdateRequest.Builder request, Supplier<Client> now) {
    PlacioContacts contacts() {
      return PlacioContacts.in(now.get());
    }
  }

  private PlacioMapping() {}

  private static List<CustomFieldInput> customFields(Map<String, @Nullable Object> fields) {
    List<CustomFieldInput> inputs = new ArrayList<>();
    fields.forEach(
        (key, value) -> inputs.add(CustomFieldInput.builder().fieldKey(key).value(value).build()));
    return inputs;
  }

  private static Map<String, @Nullable Object> customFields(Client client) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    List<CustomField> fields = client.customFields();
    for (CustomField field : fields == null ? List.<CustomField>of() : fields) {
      values.put(field.fieldKey(), field.value());
    }
    return values;
  }
}
