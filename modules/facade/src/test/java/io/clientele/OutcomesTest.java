package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.placio.Placio;
import io.clientele.runtime.Secret;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.Sandbox;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final Outcome MISSIONX =
      created("missionx", "missionX", "65f1c3d4e5a6b70012cd56ef", 48);
  private static final Outcome CHATDASH = created("chatdash", "ChatDash", null, 9);
  private static final Outcome PLUSVIBE =
      new Outcome.Created(
          "plusvibe",
          "PlusVibe",
          "7021",
          200,
          Duration.ofMillis(1234),
          "answer",
          "{\"password\": \"Xp9#Ld2!ak\"}",
          Secret.of("Xp9#Ld2!ak"),
          List.of(ClientField.PHONES, ClientField.NOTE));
  private static final Outcome CLOCKIFY =
      new Outcome.Refused(
          "clockify",
          "Clockify",
          400,
          Duration.ofNanos(999_999),
          "Clockify clientsCreate: HTTP 400: \"Client name is required\" (code 501).",
          List.of(),
          null);
  private static final Outcome PLACIO =
      new Outcome.Unknown(
          "placio",
          "Placio",
          null,
          Duration.ofMillis(30),
          "The connection was lost.",
          new IllegalStateException("not shown"),
          null,
          Instant.EPOCH,
          ClientSearch.among(
                  PlacioAccount.of(
                      Placio.builder()
                          .baseUrl(URI.create("https://placio.example"))
                          .bearerToken("t")
                          .build(),
                      "1"),
                  Stream::empty)
              .by(ClientField.BUSINESS_NAME, "Nova"));

  private static Outcome created(String account, String provider, @Nullable String id, int millis) {
    return new Outcome.Created(
        account, provider, id, 200, Duration.ofMillis(millis), "answer", "{}", null, List.of());
  }

  private final Outcomes outcomes =
      new Outcomes(List.of(MISSIONX, PLUSVIBE, CHATDASH, CLOCKIFY, PLACIO));

  @Test
  void theTableIsAlignedAndFollowedByRemarks() {
    assertThat(outcomes.table())
        .isEqualTo(
            """
            provider  outcome  id                            status    ms
            missionX  created  65f1c3d4e5a6b70012cd56ef         200    48
            PlusVibe  created  7021                             200  1234
            ChatDash  created  none: ChatDash answers no id     200     9
            Clockify  refused  -                                400     0
            Placio    unknown  -                                  -    30

            PlusVibe  PlusVibe answers the password this once: keep oneTimePassword(); not stored: phones, note
            Clockify  Clockify clientsCreate: HTTP 400: "Client name is required" (code 501).
            Placio    The connection was lost. Look for a client in Placio with businessName "Nova" (name).""");
  }

  @Test
  void aRemarkOfSeveralLinesKeepsThem() {
    Outcome refused =
        new Outcome.Refused(
            "agency-eu",
            "Placio",
            null,
            Duration.ZERO,
            "Nothing was sent:\n  one " + "word ".repeat(20) + "end\n  " + "x".repeat(120),
            List.of(),
            null);

    assertThat(new Outcomes(List.of(refused)).table())
        .isEqualTo(
            """
            account    provider  outcome  id  status  ms
            agency-eu  Placio    refused  -        -   0

            agency-eu  Nothing was sent:
                         one word word word word word word word word word word word word word word word word
                         word word word word end
                         %s"""
                .formatted("x".repeat(120)));
  }

  @Test
  void accountsWithNamesOfTheirOwnHaveAColumn() {
    assertThat(new Outcomes(List.of(created("eu", "Clockify", "1", 5), MISSIONX)).table())
        .isEqualTo(
            """
            account   provider  outcome  id                        status  ms
            eu        Clockify  created  1                            200   5
            missionx  missionX  created  65f1c3d4e5a6b70012cd56ef     200  48""");
  }

  @Test
  void theTextOfAProviderCannotBreakTheTable() {
    assertThat(
            new Outcomes(
                    List.of(created("clockify", "Clockify", "a\n\u001b[2J\u00fc\ud83d\ude00", 5)))
                .table())
        .isEqualTo(
            """
            provider  outcome  id        status  ms
            Clockify  created  a??[2J\u00fc\ud83d\ude00     200   5""");
  }

  @Test
  void theOutcomesReadAsASentence() {
    assertThat(outcomes)
        .hasToString(
            "Created at missionx, plusvibe and chatdash; refused at clockify; unknown at placio.");
    assertThat(new Outcomes(List.of(PLACIO))).hasToString("Unknown at placio.");
    assertThat(new Outcomes(List.of())).hasToString("Created nowhere.");
  }

  @Test
  void eachOutcomeReadsAsASentence() {
    assertThat(outcomes.all())
        .extracting(Outcome::toString)
        .containsExactly(
            "Created at missionx: id 65f1c3d4e5a6b70012cd56ef, HTTP 200, 48 ms",
            "Created at plusvibe: id 7021, HTTP 200, 1234 ms; PlusVibe answers the password this"
                + " once: keep oneTimePassword(); not stored: phones, note",
            "Created at chatdash: ChatDash answers no id, HTTP 200, 9 ms",
            "Refused at clockify, nothing was created. Clockify clientsCreate: HTTP 400: \"Client"
                + " name is required\" (code 501).",
            "Unknown at placio, it may exist. The connection was lost. Look for a client in Placio with businessName \"Nova\" (name).");
  }

  @Test
  void theyCanBeHadByWhatBecameOfThem() {
    assertThat(outcomes.created())
        .containsExactly(
            (Outcome.Created) MISSIONX, (Outcome.Created) PLUSVIBE, (Outcome.Created) CHATDASH);
    assertThat(outcomes.refused()).containsExactly((Outcome.Refused) CLOCKIFY);
    assertThat(outcomes.refusedAt()).containsExactly("clockify");
    assertThat(outcomes.unknown()).containsExactly((Outcome.Unknown) PLACIO);
    assertThat(outcomes).containsExactlyElementsOf(outcomes.all());
    assertThat(outcomes.at("placio")).isSameAs(PLACIO);
    assertThatThrownBy(() -> outcomes.at("nowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No outcome at \"nowhere\": " + outcomes);
  }

  @Test
  void theOutcomesReadAsJson() {
    Outcome refused =
        new Outcome.Refused(
            "clockify",
            "Clockify",
            null,
            Duration.ZERO,
            "Nothing was sent: 2",
            List.of(
                new FieldViolation(List.of(ClientField.EMAIL), "$.email", "must be x", "a"),
                new FieldViolation(List.of(ClientField.NOTE), null, "cannot be stored", null)),
            null);

    assertThat(new Outcomes(List.of(PLUSVIBE, CHATDASH, refused, PLACIO)).json())
        .isEqualTo(
            """
            [{'account':'plusvibe','provider':'PlusVibe','outcome':'created','status':200,\
            'ms':1234,'id':'7021','ref':'PlusVibe/plusvibe/7021','oneTimePassword':'(secret)',\
            'notStored':['phones','note']},\
            {'account':'chatdash','provider':'ChatDash','outcome':'created','status':200,\
            'ms':9,'notStored':[]},\
            {'account':'clockify','provider':'Clockify','outcome':'refused','ms':0,\
            'reason':'Nothing was sent: 2','violations':[\
            {'fields':['email'],'path':'$.email','rule':'must be x','value':'a'},\
            {'fields':['note'],'rule':'cannot be stored'}]},\
            {'account':'placio','provider':'Placio','outcome':'unknown','ms':30,\
            'reason':'The connection was lost.',\
            'lookFor':'a client in Placio with businessName \\'Nova\\' (name)'}]"""
                .replace('\'', '"'));
  }

  @Test
  void noSecretIsShown() {
    try (Sandbox sandbox = Sandbox.start();
        Clientele clientele = Accounts.clientele(Accounts.all(sandbox)).build()) {
      sandbox.provider("clockify").next(Fault.answer(400));
      sandbox.provider("placio").next(Fault.closeAfterStoring());

      Outcomes real =
          clientele.create(
              Samples.complete(), CreateOptions.defaults().unstorable(Unstorable.REPORT));

      Outcome.Created plusVibe = (Outcome.Created) real.at("plusvibe");
      String password = Objects.requireNonNull(plusVibe.oneTimePassword()).reveal();
      String shown = real.table() + real.json() + real + real.all();
      assertThat(real.table().lines()).noneMatch(line -> line.endsWith(" ") || line.length() > 100);
      assertThat(shown)
          .doesNotContain(password, Samples.PASSWORD)
          .doesNotContain(
              sandbox.provider("clockify").key("apiKey"),
              sandbox.provider("plusvibe").key("apiKey"),
              sandbox.provider("placio").key("bearerToken"));
    }
  }
}
