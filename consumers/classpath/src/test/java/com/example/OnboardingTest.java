package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clientele.clockify.Clockify;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import org.junit.jupiter.api.Test;

class OnboardingTest {
  @Test
  void aClientIsCreatedOnceAlsoWhenTheAnswerIsLost() {
    try (Sandbox sandbox = Sandbox.start("clockify")) {
      SandboxProvider local = sandbox.provider("clockify");
      Clockify clockify =
          Clockify.builder().baseUrl(local.baseUrl()).apiKey(local.key("apiKey")).build();
      Onboarding onboarding = new Onboarding(clockify, "64a687e29ae1f428e7ebe303");

      assertEquals("created Nova Consulting Ltd", onboarding.welcome("Nova Consulting Ltd"));

      local.next(Fault.closeAfterStoring());
      assertEquals("look for Lost & Found Inc", onboarding.welcome("Lost & Found Inc"));
      assertEquals(2, local.requests().size());
      assertEquals(2, local.stored().size());
    }
  }
}
