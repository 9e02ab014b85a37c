package io.clientele.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class SandboxExtensionTest {
  private static final Set<String> keys = ConcurrentHashMap.newKeySet();
  private static final Set<Sandbox> sandboxes = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void seed(@At("clockify") SandboxProvider clockify) {
    clockify.seed("clientsCreate", Map.of("workspaceId", "w"), "{\"name\":\"Nova\"}");
  }

  @RepeatedTest(2)
  void aTestHasAnAccountThatNoOtherTestSees(
      @At("clockify") SandboxProvider clockify, @At("placio") SandboxProvider placio) {
    assertThat(clockify.stored()).hasSize(1);
    assertThat(placio.stored()).isEmpty();
    assertThat(keys.add(clockify.key("apiKey"))).isTrue();
  }

  @RepeatedTest(2)
  void allTestsShareOneSandbox(Sandbox sandbox) {
    sandboxes.add(sandbox);

    assertThat(sandboxes).hasSize(1);
    assertThat(sandbox.providers().keySet()).contains("clockify", "missionx");
  }

  @Test
  void whatRunsBeforeATestHasTheSameAccount(@At("clockify") SandboxProvider clockify) {
    assertThat(clockify.stored().get(0).json()).contains("\"name\":\"Nova\"");
  }
}
