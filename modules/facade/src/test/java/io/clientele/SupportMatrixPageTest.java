package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SupportMatrixPageTest {
  private static final Path PAGE = Path.of("../../docs/support-matrix.md");

  @Test
  void thePageSaysWhatTheAccountsSay() throws IOException {
    try (Sandbox sandbox = Sandbox.start()) {
      String page = SupportMatrix.of(Accounts.all(sandbox));
      if (System.getProperty("matrix.renew") != null) {
        Files.createDirectories(PAGE.getParent());
        Files.writeString(PAGE, page);
      }
      assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
  }
}
