package io.clientele.quickstart;

import io.clientele.ChatDashAccount;
import io.clientele.Clientele;
import io.clientele.ClockifyAccount;
import io.clientele.CreateOptions;
import io.clientele.MissionXAccount;
import io.clientele.NewClient;
import io.clientele.Outcome;
import io.clientele.PlacioAccount;
import io.clientele.PlusVibeAccount;
import io.clientele.Unstorable;
import io.clientele.chatdash.ChatDash;
import io.clientele.clockify.Clockify;
import io.clientele.missionx.MissionX;
import io.clientele.placio.Placio;
import io.clientele.plusvibe.PlusVibe;
import io.clientele.plusvibe.model.WorkspacePermission;
import io.clientele.runtime.Secret;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import java.io.PrintStream;

/**
 * Creates a client at five providers, has one refused, loses the answer to a third and finds it
 * again.
 */
public final class Quickstart {
  private final Sandbox sandbox;
  private final PrintStream out;

  private Quickstart(Sandbox sandbox, PrintStream out) {
    this.sandbox = sandbox;
    this.out = out;
  }

  /** Takes no arguments. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    try (Sandbox sandbox = Sandbox.start()) {
      new Quickstart(sandbox, out).show();
    }
  }

  private void show() {
    NewClient nova =
        NewClient.builder()
            .businessName("Nova Consulting Ltd")
            .contactFirstName("Nova")
            .contactLastName("Smith")
            .email("nova.smith@example.com")
            .login("nova.smith", Secret.of("correct horse battery"))
            .build();

    try (Clientele clientele = fiveAccounts()) {
      out.println("One client, five providers (all of them on this machine):\n");
      CreateOptions reporting = CreateOptions.defaults().unstorable(Unstorable.REPORT);
      out.println(clientele.create(nova, reporting).table());

      out.println("\nA client that breaks the rules is refused before anything is sent:\n");
      NewClient broken =
          NewClient.builder().businessName("N".repeat(101)).email("nova").language("en").build();
      out.println(clientele.create("clockify", broken));

      out.println("\nClockify creates a client, and its answer is lost on the way:\n");
      SandboxProvider clockify = sandbox.provider("clockify");
      clockify.next(Fault.closeAfterStoring());
      NewClient lost = NewClient.builder().businessName("Lost & Found Inc").build();
      Outcome outcome = clientele.create("clockify", lost);
      out.println(outcome);
      if (outcome instanceof Outcome.Unknown unknown) {
        out.println("\nSo Clockify is asked, and nothing is sent again:\n");
        out.println(clientele.resolve(unknown));
      }
      out.println(
          "\nCreates that Clockify saw: "
              + clockify.calls("clientsCreate").requests().size()
              + ". Clients that it stored: "
              + clockify.stored().size()
              + ".");

      out.println("\nAll clients of the five, in one list:\n");
      out.println(clientele.list().table());
    }
  }

  private Clientele fiveAccounts() {
    SandboxProvider missionx = sandbox.provider("missionx");
    SandboxProvider plusvibe = sandbox.provider("plusvibe");
    SandboxProvider chatdash = sandbox.provider("chatdash");
    SandboxProvider clockify = sandbox.provider("clockify");
    SandboxProvider placio = sandbox.provider("placio");
    return Clientele.builder()
        .add(
            MissionXAccount.of(
                MissionX.builder()
                    .baseUrl(missionx.baseUrl())
                    .tokenUrl(missionx.tokenUrl().orElseThrow())
                    .clientCredentials(
                        missionx.clientCredentials().clientId(),
                        missionx.clientCredentials().clientSecret())
                    .orgId(missionx.clientCredentials().header("Org-Id"))))
        .add(
            PlusVibeAccount.of(
                    PlusVibe.builder().baseUrl(plusvibe.baseUrl()).apiKey(plusvibe.key("apiKey")),
                    "65f99a0dd96fae8ab61130c0")
                .opening("65f99a0dd96fae8ab61130c0", WorkspacePermission.UNIBOX_FULL_ACCESS))
        .add(
            ChatDashAccount.of(
                ChatDash.builder().baseUrl(chatdash.baseUrl()).apiKey(chatdash.key("apiKey"))))
        .add(
            ClockifyAccount.of(
                Clockify.builder().baseUrl(clockify.baseUrl()).apiKey(clockify.key("apiKey")),
                "64a687e29ae1f428e7ebe303"))
        .add(
            PlacioAccount.of(
                Placio.builder().baseUrl(placio.baseUrl()).bearerToken(placio.key("bearerToken")),
                "507f191e810c19729de860ea"))
        .build();
  }
}
