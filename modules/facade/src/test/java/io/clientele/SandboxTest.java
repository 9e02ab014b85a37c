package io.clientele;

import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import org.junit.jupiter.api.BeforeEach;

/** Tests on a sandbox of all providers, which each of them finds as if it had just started. */
abstract class SandboxTest {
  /** One for all tests, as they run one after the other; it ends with their process. */
  static final Sandbox sandbox = Sandbox.start();

  @BeforeEach
  void reset() {
    sandbox.providers().values().forEach(SandboxProvider::reset);
  }
}
