package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.clientele.clockify.Clockify;
import io.clientele.clockify.model.Client;
import io.clientele.clockify.model.ClientCreateRequest;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import org.junit.jupiter.api.Test;

/** What an integrator would try first, on the installed artifacts. */
class CreateClientTest {
  @Test
  void anInstalledProviderCreatesAClient() {
    try (Sandbox sandbox = Sandbox.start("clockify")) {
      SandboxProvider local = sandbox.provider("clockify");
      Clockify clockify =
          Clockify.builder().baseUrl(local.baseUrl()).apiKey(local.key("apiKey")).build();
      ClientCreateRequest request =
          ClientCreateRequest.builder().name("Nova Consulting Ltd").note("since 2026").build();

      Client client = clockify.clients().create("64a687e29ae1f428e7ebe303", request);
      assertEquals("Nova Consulting Ltd", client.name());
      assertEquals(1, local.stored().size());

      local.next(Fault.closeAfterStoring());
      assertThrows(
          OutcomeUnknownException.class,
          () -> clockify.clients().create("64a687e29ae1f428e7ebe303", request));
      assertEquals(2, local.requests().size());
    }
  }
}
