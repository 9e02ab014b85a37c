package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.clientele.clockify.Clockify;
import io.clientele.clockify.model.ClientCreateRequest;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.ObjectMapper;

class OnboardingTest {
  private static final String WORKSPACE = "64a687e29ae1f428e7ebe303";

  @Test
  void aClientIsCreatedOnceAlsoWhenTheAnswerIsLost() {
    try (Sandbox sandbox = Sandbox.start("clockify");
        ConfigurableApplicationContext application = start(sandbox.provider("clockify"))) {
      SandboxProvider local = sandbox.provider("clockify");
      Clockify clockify = application.getBean(Clockify.class);
      ClientCreateRequest nova =
          ClientCreateRequest.builder().name("Nova Consulting Ltd").note("since 2026").build();

      assertEquals(nova.name(), clockify.clients().create(WORKSPACE, nova).name());

      ClientCreateRequest lost = nova.toBuilder().name("Lost & Found Inc").build();
      local.next(Fault.closeAfterStoring());
      assertThrows(
          OutcomeUnknownException.class, () -> clockify.clients().create(WORKSPACE, lost));
      assertEquals(2, local.requests().size());
      assertEquals(2, local.stored().size());
    }
  }

  @Test
  void theJacksonOfTheApplicationIsTheOneThatItsFrameworkManages() {
    assertEquals("3.1.5", new ObjectMapper().version().toString());
    assertEquals("3.1.5", tools.jackson.core.json.PackageVersion.VERSION.toString());
  }

  private static ConfigurableApplicationContext start(SandboxProvider local) {
    return new SpringApplicationBuilder(Onboarding.class)
        .web(WebApplicationType.NONE)
        .run(
            "--clockify.base-url=" + local.baseUrl(),
            "--clockify.api-key=" + local.key("apiKey"),
            "--spring.main.banner-mode=off");
  }
}
