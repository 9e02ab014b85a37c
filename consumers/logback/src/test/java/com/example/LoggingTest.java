package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ch.qos.logback.classic.LoggerContext;
import io.clientele.clockify.Clockify;
import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import io.clientele.sandbox.junit.At;
import io.clientele.sandbox.junit.SandboxExtension;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

@ExtendWith(SandboxExtension.class)
class LoggingTest {
  @Test
  void theLoggingOfTheApplicationIsItsOwn(@At("clockify") SandboxProvider local) {
    Clockify clockify =
        Clockify.builder().baseUrl(local.baseUrl()).apiKey(local.key("apiKey")).build();

    String id = new Welcome(clockify).create("workspace-1", "Nova");

    assertEquals(id, local.stored().get(0).id());
    assertInstanceOf(LoggerContext.class, LoggerFactory.getILoggerFactory());
  }

  @Test
  void theSandboxBringsNoClassUnderTheNameOfAnother() throws IOException {
    String jar = Sandbox.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    try (JarFile file = new JarFile(jar)) {
      List<String> others =
          Collections.list(file.entries()).stream()
              .map(Object::toString)
              .filter(name -> name.endsWith(".class") || name.startsWith("META-INF/services/"))
              .filter(name -> !name.endsWith("/"))
              .filter(name -> !name.contains("io/clientele/sandbox/"))
              .filter(name -> !name.startsWith("META-INF/services/io.clientele.sandbox.shaded."))
              .toList();
      assertEquals(List.of(), others);
    }
  }
}
