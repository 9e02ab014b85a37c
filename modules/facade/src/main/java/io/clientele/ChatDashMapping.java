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
import static java.util.stream.Collectors.joining;

import io.clientele.chatdash.model.Client;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Where ChatDash keeps what a {@link NewClient} says. */
final class ChatDashMapping {
  static final Mapping<ChatDashAccount.Request> CREATE =
      Mapping.<ChatDashAccount.Request>to("ChatDash")
          .stored(BUSINESS_NAME, "client.name", (request, name) -> request.client().name(name))
          .stored(
              LANGUAGE,
              "client.language",
              (request, language) -> request.client().language(language))
          .storedAs(
              Map.of(CONTACT_FIRST_NAME, "member.name", CONTACT_LAST_NAME, "member.name"),
              (request, client) -> request.member().name(fullName(client)))
          .stored(EMAIL, "member.email", (request, email) -> request.member().email(email))
          .stored(
              LOGIN,
              List.of("member.loginId", "member.password"),
              (request, login) ->
                  request.member().loginId(login.loginId()).password(login.password()))
          .cannotBeStored(
              "",
              PHONES,
              CONTACT_METHODS,
              ADDRESS,
              NOTE,
              AVATAR_URL,
              EMAIL_DOMAINS,
              OWN_ID,
              CUSTOM_FIELDS)
          .build();

  static final RecordMapping<Client> RECORD =
      RecordMapping.of(Client::id)
          .from(BUSINESS_NAME, Client::name)
          .from(LANGUAGE, Client::language)
          .build(CREATE, CONTACT_FIRST_NAME, CONTACT_LAST_NAME, EMAIL, LOGIN);

  private ChatDashMapping() {}

  /** ChatDash has one property for the whole name. */
  private static String fullName(NewClient client) {
    return Stream.of(client.contactFirstName(), client.contactLastName())
        .filter(Objects::nonNull)
        .collect(joining(" "));
  }
}
