package io.clientele.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Tests that run at once on one sandbox do not see each other. */
class AccountsTest {
  private static final Sandbox sandbox = Sandbox.start("clockify", "missionx", "chatdash");

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void anAccountHasItsOwnCredentialRecordsRequestsAndFaults() {
    Call create = Call.create("clockify");
    SandboxProvider first = sandbox.provider("clockify").newAccount();
    SandboxProvider second = sandbox.provider("clockify").newAccount();
    second.next(Fault.answer(500));

    assertThat(create.send(first).statusCode()).isEqualTo(201);
    assertThat(create.send(second).statusCode()).isEqualTo(500);
    assertThat(create.send(second).statusCode()).isEqualTo(201);

    assertThat(first.baseUrl()).isEqualTo(second.baseUrl());
    assertThat(first.key("apiKey")).isNotEqualTo(second.key("apiKey"));
    assertThat(first.requests()).hasSize(1);
    assertThat(second.requests()).hasSize(2);
    assertThat(first.stored()).hasSize(1);
    first.reset();
    assertThat(second.stored()).hasSize(1);
    String one = create.path() + "/" + second.stored().get(0).id();
    assertThat(Call.of("clockify", "clientsGet").sendTo(first, one).statusCode()).isEqualTo(400);
    assertThat(Call.of("clockify", "clientsGet").sendTo(second, one).statusCode()).isEqualTo(200);
  }

  @Test
  void tokensBelongToTheAccountThatTheyWereIssuedFor() {
    SandboxProvider account = sandbox.provider("missionx").newAccount();
    String token = Tokens.fetch(account);
    account.expireTokens();

    Map<String, String> headers = new HashMap<>(Map.of("Authorization", "Bearer " + token));
    HttpResponse<String> answer =
        Call.create("missionx").send(account, headers, "{\"title\":\"T\"}");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(account.requests())
        .extracting(RecordedRequest::path)
        .containsExactly("/auth/token", "/clients");
  }

  @Test
  void aClosedAccountIsKnownNoMore() {
    SandboxProvider account = sandbox.provider("clockify").newAccount();
    account.close();

    assertThat(Call.create("clockify").send(account).statusCode()).isEqualTo(401);
    assertThat(account.requests()).isEmpty();
  }

  @Test
  void manyAccountsAtOnceStayApart() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<List<StoredRecord>>> tests = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        tests.add(
            () -> {
              try (SandboxProvider own = sandbox.provider("clockify").newAccount()) {
                for (int call = 0; call < 4; call++) {
                  String body = "{\"name\":\"" + call + "\"}";
                  assertThat(Call.create("clockify").send(own, body).statusCode()).isEqualTo(201);
                }
                return own.stored();
              }
            });
      }
      for (Future<List<StoredRecord>> stored : threads.invokeAll(tests)) {
        assertThat(stored.get()).hasSize(4);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void anAccountIsFoundWhileOthersComeAndGo() throws Exception {
    Served served =
        new Served(Documents.onClassPath().read("clockify"), URI.create("http://sandbox"));
    served.open();
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService others = Executors.newSingleThreadExecutor();
    try {
      Future<?> coming =
          others.submit(
              () -> {
                while (!done.get()) {
                  served.close(served.open());
                }
              });
      for (int i = 0; i < 20_000; i++) {
        Account own = served.open();
        String key = own.access().key("apiKey").orElseThrow();
        served.answer(
            new RecordedRequest(
                "GET",
                "/workspaces/42/clients",
                "",
                Map.of("X-Api-Key", List.of(key)),
                new byte[0]));
        assertThat(own.journal().requests()).hasSize(1);
        served.close(own);
      }
      done.set(true);
      coming.get();
    } finally {
      done.set(true);
      others.shutdown();
    }
  }

  @Test
  void whatIsUniqueIsRefusedOnceItIsTaken() {
    SandboxProvider clockify = sandbox.provider("clockify").newAccount();
    SandboxProvider chatDash = sandbox.provider("chatdash").newAccount();
    Call name = Call.create("clockify");
    Call login = Call.create("chatdash");
    name.send(clockify);
    login.send(chatDash);

    HttpResponse<String> sameName = name.send(clockify);
    HttpResponse<String> sameLogin = login.send(chatDash);

    assertThat(sameName.statusCode()).isEqualTo(400);
    assertThat(sameName.body())
        .isEqualTo("{\"message\":\"$.name: is taken by another (x-unique)\",\"code\":501}");
    assertThat(name.sendTo(clockify, "/v1/workspaces/other/clients").statusCode()).isEqualTo(201);
    assertThat(sameLogin.statusCode()).isEqualTo(400);
    assertThat(sameLogin.body())
        .isEqualTo("{\"error\":\"$.member.loginId: is taken by another (x-unique)\"}");
    assertThat(chatDash.stored()).hasSize(1);
    clockify.allowDuplicates(true);
    assertThat(name.send(clockify).statusCode()).isEqualTo(201);
    clockify.allowDuplicates(false);
    assertThat(name.send(clockify).statusCode()).isEqualTo(400);
  }

  @Test
  void aChangeMayKeepItsOwnNameAndNotTakeThatOfAnother() {
    SandboxProvider clockify = sandbox.provider("clockify").newAccount();
    Map<String, String> path = Map.of("workspaceId", "42");
    StoredRecord nova = clockify.seed("clientsCreate", path, "{\"name\":\"Nova\"}");
    clockify.seed("clientsCreate", path, "{\"name\":\"Other\"}");
    Call update = Call.of("clockify", "clientsUpdate");
    String one = "/v1/workspaces/42/clients/" + nova.id();

    assertThat(update.sendTo(clockify, one, "{\"name\":\"Nova\"}").statusCode()).isEqualTo(200);
    assertThat(update.sendTo(clockify, one, "{\"name\":\"Other\"}").statusCode()).isEqualTo(400);
    assertThat(clockify.stored().get(0).json()).contains("\"name\":\"Nova\"");
  }

  @Test
  void aNameIsFreeAgainOnceItsClientIsRenamedOrDeleted() {
    SandboxProvider clockify = sandbox.provider("clockify").newAccount();
    Map<String, String> path = Map.of("workspaceId", "42");
    String nova = "{\"name\":\"Nova\",\"archived\":true}";
    String first = "/v1/workspaces/42/clients/" + clockify.seed("clientsCreate", path, nova).id();
    Call update = Call.of("clockify", "clientsUpdate");
    Call delete = Call.of("clockify", "clientsDelete");

    assertThat(update.sendTo(clockify, first, "{\"name\":\"Old\"}").statusCode()).isEqualTo(200);
    String second = "/v1/workspaces/42/clients/" + clockify.seed("clientsCreate", path, nova).id();
    assertThat(delete.sendTo(clockify, second).statusCode()).isEqualTo(200);
    clockify.seed("clientsCreate", path, nova);

    assertThat(clockify.stored()).hasSize(2);
  }

  @Test
  void whatIsSeededIsThereAndKnowsNoBounds() {
    SandboxProvider clockify = sandbox.provider("clockify").newAccount();
    Map<String, String> path = Map.of("workspaceId", "42");

    StoredRecord seeded =
        clockify.seed("clientsCreate", path, "{\"name\":\"Nova\",\"archived\":true}");

    HttpResponse<String> read =
        Call.of("clockify", "clientsGet")
            .sendTo(clockify, "/v1/workspaces/42/clients/" + seeded.id());
    assertThat(read.body()).contains("\"archived\":true").contains(seeded.id());
    assertThat(clockify.requests()).hasSize(1);
    assertThatThrownBy(() -> clockify.seed("clientsCreate", path, "{\"name\":\"Nova\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("clientsCreate cannot be seeded: $.name: is taken by another (x-unique)");
    assertThatThrownBy(() -> clockify.seed("clientsMake", path, "{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "clockify has no operation 'clientsMake', but [clientsList, clientsCreate, clientsGet,"
                + " clientsUpdate, clientsDelete]");
  }
}
