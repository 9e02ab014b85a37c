package io.clientele.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * What a sandbox takes as HTTP Basic: made up, and valid there only.
 *
 * @param user the user's name
 * @param password the user's password
 */
public record BasicCredentials(String user, String password) {
  private static final String PREFIX = "Basic ";

  /** The value of {@code Authorization}. */
  String header() {
    byte[] pair = (user + ":" + password).getBytes(UTF_8);
    return PREFIX + Base64.getEncoder().encodeToString(pair);
  }

  /** The user in a value of {@code Authorization}; empty if there is none. */
  static String user(String header) {
    try {
      return header.startsWith(PREFIX)
          ? new String(Base64.getDecoder().decode(header.substring(PREFIX.length())), UTF_8)
              .split(":", 2)[0]
          : "";
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "BasicCredentials[user=" + user + "]";
  }
}
