package io.clientele.runtime;

/** How a request names who sends it. */
final class UserAgent {
  private UserAgent() {}

  /** As in {@code Clientele/1.0 (Clockify) shop/1.2}. */
  static String of(String provider, String application) {
    String version = UserAgent.class.getPackage().getImplementationVersion();
    String ours = "Clientele/" + (version == null ? "development" : version);
    return (ours + " (" + provider + ") " + application).strip();
  }
}
