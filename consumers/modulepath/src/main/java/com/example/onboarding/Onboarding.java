package com.example.onboarding;

import io.clientele.clockify.Clockify;
import io.clientele.clockify.model.ClientCreateRequest;
import io.clientele.runtime.OutcomeUnknownException;

/** What an application does with a provider: it creates a client, and knows when it cannot know. */
class Onboarding {
  private final Clockify clockify;
  private final String workspaceId;

  Onboarding(Clockify clockify, String workspaceId) {
    this.clockify = clockify;
    this.workspaceId = workspaceId;
  }

  String welcome(String name) {
    ClientCreateRequest request =
        ClientCreateRequest.builder().name(name).note("since 2026").build();
    try {
      return "created " + clockify.clients().create(workspaceId, request).name();
    } catch (OutcomeUnknownException e) {
      return "look for " + name;
    }
  }
}
