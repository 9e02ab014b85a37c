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

import io.clientele.clockify.model.ClientCreateRequest;

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
          .identifiedBy(BUSINESS_NAME)
          .build();

  private ClockifyMapping() {}
}
