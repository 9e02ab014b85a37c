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

import io.clientele.clockify.model.BasicClient;
import io.clientele.clockify.model.Client;
import io.clientele.clockify.model.ClientCreateRequest;
import io.clientele.clockify.model.ClientUpdateRequest;

/** Where Clockify keeps what a {@link NewClient} says. */
final class ClockifyMapping {
  static final Mapping<ClientCreateRequest.Builder> CREATE =
      Mapping.<ClientCreateRequest.Builder>to("Clockify")
          .stored(BUSINESS_NAME, "name", ClientCreateRequest.Builder::name)
          .stored(EMAIL, "email", ClientCreateRequest.Builder::email)
          .stored(ADDRESS, "address", ClientCreateRequest.Builder::address)
          .stored(NOTE, "note", ClientCreateRequest.Builder::note)
          .cannotBeStored(
              "write it into note",
              CONTACT_FIRST_NAME,
              CONTACT_LAST_NAME,
              PHONES,
              CONTACT_METHODS,
              OWN_ID)
          .cannotBeStored("", LANGUAGE, AVATAR_URL, EMAIL_DOMAINS, CUSTOM_FIELDS, LOGIN)
          .build();

  /** The document has no null for what is cleared, but lets a text be empty. */
  static final ChangeMapping<ClientUpdateRequest.Builder> UPDATE =
      ChangeMapping.<ClientUpdateRequest.Builder>of(CREATE)
          .to(BUSINESS_NAME, ClientUpdateRequest.Builder::name)
          .to(EMAIL, ClientUpdateRequest.Builder::email)
          .toOrClear(ADDRESS, ClientUpdateRequest.Builder::address, "")
          .toOrClear(NOTE, ClientUpdateRequest.Builder::note, "")
          .build();

  static final RecordMapping<Client> RECORD =
      RecordMapping.of(Client::id)
          .from(BUSINESS_NAME, Client::name)
          .from(EMAIL, Client::email)
          .from(ADDRESS, Client::address)
          .from(NOTE, Client::note)
          .archived(Client::archived)
          .build(CREATE);

  /** What update answers: the same without a currency. */
  static final RecordMapping<BasicClient> UPDATED =
      RecordMapping.of(BasicClient::id)
          .from(BUSINESS_NAME, BasicClient::name)
          .from(EMAIL, BasicClient::email)
          .from(ADDRESS, BasicClient::address)
          .from(NOTE, BasicClient::note)
          .archived(BasicClient::archived)
          .build(CREATE);

  private ClockifyMapping() {}
}
