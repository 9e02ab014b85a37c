package io.clientele.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A user's name and password, as HTTP Basic sends them (RFC 7617). */
final class BasicPair {
  /** What stands before it in a header. */
  static final String PREFIX = "Basic ";

  private BasicPair() {}

  /** Encodes a pair that is given as one text. Equal if what gives the text is. */
  record Joined(String option, Supplier<String> pair) implements Supplier<String> {
    @Override
    public String get() {
      String[] both = KeyAuth.checked(option, pair.get()).split(":", 2);
      if (both.length < 2) {
        String problem = option + "(...): its value (not shown) has no colon: give name:password";
        throw new ConfigurationException("The request", List.of(problem));
      }
      return encoded(both[0], both[1]);
    }

    @Override
    public String toString() {
      return "(secret)";
    }
  }

  /** Says what is wrong with a name; null if nothing is. */
  static @Nullable String problem(String option, String user) {
    return user.indexOf(':') < 0
        ? null
        : option + "(...): a user's name holds no colon; give it without";
  }

  /** Asks for both each time. */
  static Supplier<String> of(String option, Supplier<String> user, Supplier<String> password) {
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
    return () -> {
      String name = KeyAuth.checked(option, user.get());
      String problem = problem(option, name);
      if (problem != null) {
        throw new ConfigurationException("The request", List.of(problem));
      }
      return encoded(name, KeyAuth.checked(option, password.get()));
    };
  }

  /** What must not be shown of a pair that was encoded: it, and the password in it. */
  static List<Secret> secrets(String encoded) {
    byte[] pair = Base64.getDecoder().decode(encoded);
    String decoded = new String(pair, StandardCharsets.UTF_8);
    String password = decoded.substring(decoded.indexOf(':') + 1);
    return List.of(Secret.of(encoded), Secret.of(password));
  }

  static String encoded(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(pair);
  }
}
