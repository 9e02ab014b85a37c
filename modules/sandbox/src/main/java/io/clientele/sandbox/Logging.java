package io.clientele.sandbox;

import java.util.logging.LogManager;
import org.mockserver.configuration.ConfigurationProperties;

/** What MockServer prints, and what it does to java.util.logging. */
final class Logging {
  private static final String DISABLED = "mockserver.disableLogging";
  private static final String CONFIGURED_BY = "java.util.logging.config.class";

  private Logging() {}

  /**
   * Switches MockServer's logging off, unless the property decides; its level OFF would still print
   * errors. Has to run before any class of MockServer is loaded: the one that logs replaces the
   * configuration of java.util.logging for the whole JVM, unless that seems to have one of its own.
   */
  static synchronized void silence() {
    // Reads its configuration now, so that it does not follow the property set below.
    LogManager.getLogManager();
    String before = System.getProperty(CONFIGURED_BY);
    if (before == null) {
      System.setProperty(CONFIGURED_BY, Logging.class.getName());
    }
    try {
      String disabled = System.getProperty(DISABLED, "true");
      ConfigurationProperties.disableLogging(Boolean.parseBoolean(disabled));
    } finally {
      if (before == null) {
        System.clearProperty(CONFIGURED_BY);
      }
    }
  }
}
