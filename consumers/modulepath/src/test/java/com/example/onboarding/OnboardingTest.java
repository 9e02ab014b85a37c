package com.example.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clientele.clockify.Clockify;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import java.util.List;
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

  @Test
  void everythingThatTheProviderBringsIsAModule() {
    assertTrue(Onboarding.class.getModule().isNamed());

    String notOurs = "java\\..*|jdk\\..*|com\\.example\\..*|org\\.(apiguardian|junit|opentest4j).*";
    List<String> brought =
        ModuleLayer.boot().modules().stream()
            .map(Module::getDescriptor)
            .map(each -> each.isAutomatic() ? each.name() + ", without a descriptor" : each.name())
            .filter(each -> !each.matches(notOurs))
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "com.fasterxml.jackson.annotation",
            "feign.core",
            "io.clientele.clockify",
            "io.clientele.runtime",
            "org.jspecify",
            "tools.jackson.core"),
        brought);
  }
}
