package com.example;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.clientele.clockify.Clockify;
import io.clientele.clockify.model.ClientCreateRequest;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.SandboxProvider;
import io.clientele.sandbox.junit.At;
import io.clientele.sandbox.junit.SandboxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class NewCustomerTest {
  @Test
  void aLostAnswerIsNotSentAgain(@At("clockify") SandboxProvider local) {
    Clockify clockify =
        Clockify.builder().baseUrl(local.baseUrl()).apiKey(local.key("apiKey")).build();
    ClientCreateRequest nova = ClientCreateRequest.builder().name("Nova").build();
    local.next(Fault.closeAfterStoring());

    assertThrows(
        OutcomeUnknownException.class, () -> clockify.clients().create("workspace-1", nova));

    local.calls("clientsCreate").wereMade(1).withBody("name", "Nova");
    local.assertNothingRefused();
  }
}
