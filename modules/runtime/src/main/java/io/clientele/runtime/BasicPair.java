package io.clientele.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A user's name and password, as HTTP Basic sends them (RFC 7617). */
final class BasicPair {
  private BasicPair() {}

  /** Says what is wrong with a name; null if nothing is. */
  static @Nullable String problem(String option, String user) {
    return user.indexOf(':') < 0
        ? null
        : option + "(...): a user's name holds no colon; give it without";
  }

  static String encoded(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(pair);
  }
}
