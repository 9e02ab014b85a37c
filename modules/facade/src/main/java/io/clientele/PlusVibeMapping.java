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

import io.clientele.plusvibe.model.ClientCreateRequest;
import io.clientele.plusvibe.model.ClientUpdateRequest;
import io.clientele.plusvibe.model.ListedClient;

/** Where PlusVibe keeps what a {@link NewClient} says. */
final class PlusVibeMapping {
  static final Mapping<ClientCreateRequest.Builder> CREATE =
      Mapping.<ClientCreateRequest.Builder>to("PlusVibe")
          .stored(
              BUSINESS_NAME,
              "client_business_name",
              ClientCreateRequest.Builder::clientBusinessName)
          .stored(
              CONTACT_FIRST_NAME, "client_first_name", ClientCreateRequest.Builder::clientFirstName)
          .stored(
              CONTACT_LAST_NAME, "client_last_name", ClientCreateRequest.Builder::clientLastName)
          .stored(EMAIL, "client_email", ClientCreateRequest.Builder::clientEmail)
          .cannotBeStored("read the password that PlusVibe makes from the outcome", LOGIN)
          .cannotBeStored(
              "",
              PHONES,
              CONTACT_METHODS,
              ADDRESS,
              NOTE,
              LANGUAGE,
              AVATAR_URL,
              EMAIL_DOMAINS,
              OWN_ID,
              CUSTOM_FIELDS)
          .build();

  static final ChangeMapping<ClientUpdateRequest.Builder> UPDATE =
      ChangeMapping.<ClientUpdateRequest.Builder>of(CREATE)
          .to(BUSINESS_NAME, ClientUpdateRequest.Builder::clientBusinessName)
          .to(CONTACT_FIRST_NAME, ClientUpdateRequest.Builder::clientFirstName)
          .to(CONTACT_LAST_NAME, ClientUpdateRequest.Builder::clientLastName)
          .cannotBeChanged(EMAIL)
          .build();

  static final RecordMapping<ListedClient> RECORD =
      RecordMapping.of(ListedClient::clientId)
          .from(BUSINESS_NAME, ListedClient::clientBusinessName)
          .from(CONTACT_FIRST_NAME, ListedClient::firstName)
          .from(CONTACT_LAST_NAME, ListedClient::lastName)
          .from(EMAIL, ListedClient::clientEmail)
          .createdAt(ListedClient::createdAt)
          .build(CREATE);

  private PlusVibeMapping() {}
}
