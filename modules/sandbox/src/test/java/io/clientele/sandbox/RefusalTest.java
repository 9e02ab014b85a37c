package io.clientele.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a test is told of what it sent. */
class RefusalTest {
  private final Sandbox sandbox = Sandbox.start("clockify");
  private final SandboxProvider clockify = sandbox.provider("clockify");
  private final Call create = Call.create("clockify");

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void aRefusalSaysWhatWasSentWhichRuleItBrokeAndWhere() {
    create.send(clockify, "{\"name\":\"\",\"apiKey\":\"k-1\"}");

    assertThat(clockify.refusals()).hasSize(1);
    Refusal refusal = clockify.refusals().get(0);
    assertThat(refusal.operationId()).isEqualTo("clientsCreate");
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.violations())
        .containsExactly("$.name: must be at least 1 characters long (minLength)");
    assertThat(refusal.request().body()).contains("k-1");
    assertThatThrownBy(clockify::assertNothingRefused)
        .isInstanceOf(AssertionError.class)
        .message()
        .startsWith(
            """
            clockify refused 1

            clientsCreate was refused with HTTP 400:
              $.name: must be at least 1 characters long (minLength)
                as clockify.yaml says at #/components/schemas/ClientCreateRequest/properties/name/minLength
              sent: POST /v1/workspaces/42/clients
            """)
        .contains("    X-Api-Key: ***\n")
        .endsWith("    {\"name\":\"\",\"apiKey\":\"***\"}");
  }

  @Test
  void aWrongCredentialIsARefusalToo() {
    create.send(clockify, Map.of("X-Api-Key", "wrong"), "{\"name\":\"Nova\"}");

    assertThat(clockify.refusals().get(0).toString())
        .startsWith(
            """
            clientsCreate was refused with HTTP 401:
              credential: not valid here: X-Api-Key
                as clockify.yaml says at #/paths/~1v1~1workspaces~1{workspaceId}~1clients/post/security
            """);
  }

  @Test
  void nothingRefusedIsNothingToTell() {
    create.send(clockify);
    clockify.next(Fault.answer(400));
    create.send(clockify);

    clockify.assertNothingRefused();
    assertThat(clockify.refusals()).isEmpty();
  }

  @Test
  void callsAreCountedAndLookedInto() {
    create.send(clockify, "{\"name\":\"Nova\",\"note\":\"n\"}");
    Call.of("clockify", "clientsList").sendTo(clockify, create.path() + "?page=2");

    Calls calls = clockify.calls("clientsCreate");
    calls.wereMade(1).withBody("name", "Nova").withoutBody("email");
    calls.withHeader("x-api-key", clockify.key("apiKey"));
    clockify.calls("clientsList").wereMade(1).withQuery("page", "2");
    clockify.calls("clientsDelete").wereNotMade();

    assertThatThrownBy(() -> calls.wereMade(2))
        .hasMessageStartingWith(
            "clientsCreate was called once, not 2 times\n\nPOST /v1/workspaces/42/");
    assertThatThrownBy(() -> calls.withBody("name", "Other"))
        .hasMessageStartingWith("Call 1 of clientsCreate did not send name: Other\n\nPOST ")
        .hasMessageEndingWith("\n{\"name\":\"Nova\",\"note\":\"n\"}");
    assertThatThrownBy(() -> calls.withoutBody("note"))
        .hasMessageStartingWith("Call 1 of clientsCreate sent note\n");
    assertThatThrownBy(() -> calls.withQuery("page", "2"))
        .hasMessageStartingWith("Call 1 of clientsCreate did not send page=2\n");
    assertThatThrownBy(() -> calls.withHeader("X-Api-Key", "k-1"))
        .hasMessageStartingWith(
            "Call 1 of clientsCreate did not send the wanted value of the header X-Api-Key\n")
        .hasMessageNotContaining("k-1");
    assertThatThrownBy(() -> clockify.calls("clientsDelete").withQuery("page", "2"))
        .hasMessage("clientsDelete was not called");
    assertThatThrownBy(() -> clockify.calls("clientsRead"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
