package io.clientele;

import io.clientele.chatdash.ChatDash;
import io.clientele.clockify.Clockify;
import io.clientele.missionx.MissionX;
import io.clientele.placio.Placio;
import io.clientele.plusvibe.PlusVibe;
import io.clientele.plusvibe.model.WorkspacePermission;
import io.clientele.sandbox.ClientCredentials;
import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import java.net.URI;
import java.util.List;

/** Accounts at the providers of a sandbox, or with their credentials elsewhere. */
final class Accounts {
  static final String WORKSPACE = "64a687e29ae1f428e7ebe303";

  private Accounts() {}

  static List<Account<?>> all(Sandbox sandbox) {
    return List.of(
        missionX(sandbox.provider("missionx")),
        plusVibe(sandbox.provider("plusvibe")),
        chatDash(sandbox.provider("chatdash")),
        clockify(sandbox.provider("clockify")),
        placio(sandbox.provider("placio")));
  }

  static Clientele.Builder clientele(List<Account<?>> accounts) {
    Clientele.Builder builder = Clientele.builder();
    accounts.forEach(builder::add);
    return builder;
  }

  static MissionXAccount missionX(SandboxProvider provider) {
    return missionX(provider, provider.baseUrl());
  }

  static MissionXAccount missionX(SandboxProvider provider, URI baseUrl) {
    ClientCredentials credentials = provider.clientCredentials();
    return MissionXAccount.of(
        MissionX.builder()
            .baseUrl(baseUrl)
            .tokenUrl(provider.tokenUrl().orElseThrow())
            .clientCredentials(credentials.clientId(), credentials.clientSecret())
            .orgId(credentials.header("Org-Id"))
            .build());
  }

  static PlusVibeAccount plusVibe(SandboxProvider provider) {
    return plusVibe(provider, provider.baseUrl());
  }

  static PlusVibeAccount plusVibe(SandboxProvider provider, URI baseUrl) {
    PlusVibe plusVibe =
        PlusVibe.builder()
            .baseUrl(baseUrl)
            .apiKey(provider.key("apiKey"))
            .unlimitedRate() // A sandbox is faster than PlusVibe's five calls in a second.
            .build();
    return PlusVibeAccount.of(plusVibe, WORKSPACE)
        .opening(WORKSPACE, WorkspacePermission.UNIBOX_FULL_ACCESS, "NOT_INTERESTED");
  }

  static ChatDashAccount chatDash(SandboxProvider provider) {
    return chatDash(provider, provider.baseUrl());
  }

  static ChatDashAccount chatDash(SandboxProvider provider, URI baseUrl) {
    return ChatDashAccount.of(
        ChatDash.builder().baseUrl(baseUrl).apiKey(provider.key("apiKey")).build());
  }

  static ClockifyAccount clockify(SandboxProvider provider) {
    return clockify(provider, provider.baseUrl());
  }

  static ClockifyAccount clockify(SandboxProvider provider, URI baseUrl) {
    return ClockifyAccount.of(
        Clockify.builder().baseUrl(baseUrl).apiKey(provider.key("apiKey")).build(), WORKSPACE);
  }

  static PlacioAccount placio(SandboxProvider provider) {
    return placio(provider, provider.baseUrl());
  }

  static PlacioAccount placio(SandboxProvider provider, URI baseUrl) {
    return PlacioAccount.of(
        Placio.builder().baseUrl(baseUrl).bearerToken(provider.key("bearerToken")).build(),
        WORKSPACE);
  }
}
