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

import io.clientele.missionx.model.ClientCreateRequest;
import io.clientele.missionx.model.ClientSummary;
import io.clientele.missionx.model.ClientUpdateRequest;
import java.util.List;

/** Where missionX keeps what a {@link NewClient} says. */
final class MissionXMapping {
  static final Mapping<ClientCreateRequest.Builder> CREATE =
      Mapping.<ClientCreateRequest.Builder>to("missionX")
          .stored(BUSINESS_NAME, "title", ClientCreateRequest.Builder::title)
          .stored(OWN_ID, "customId", ClientCreateRequest.Builder::customId)
          .stored(EMAIL_DOMAINS, "emailDomains", ClientCreateRequest.Builder::emailDomains)
          .cannotBeStored(
              "",
              CONTACT_FIRST_NAME,
              CONTACT_LAST_NAME,
              EMAIL,
              PHONES,
              CONTACT_METHODS,
              ADDRESS,
              NOTE,
              LANGUAGE,
              AVATAR_URL,
              CUSTOM_FIELDS,
              LOGIN)
          .build();

  static final ChangeMapping<ClientUpdateRequest.Builder> UPDATE =
      ChangeMapping.<ClientUpdateRequest.Builder>of(CREATE)
          .to(BUSINESS_NAME, ClientUpdateRequest.Builder::title)
          .to(OWN_ID, ClientUpdateRequest.Builder::customId)
          .toOrClear(EMAIL_DOMAINS, ClientUpdateRequest.Builder::emailDomains, List.of())
          .build();

  static final RecordMapping<ClientSummary> RECORD =
      RecordMapping.of(ClientSummary::id)
          .from(BUSINESS_NAME, ClientSummary::title)
          .from(OWN_ID, ClientSummary::customId)
          .from(EMAIL_DOMAINS, ClientSummary::emailDomains)
          .build(CREATE);

  private MissionXMapping() {}
}
