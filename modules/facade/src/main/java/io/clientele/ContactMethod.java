package io.clientele;

import java.util.Objects;

/**
 * A way to reach a client, besides its e-mail address and its phones.
 *
 * @param type the channel in the provider's words; Placio takes {@code whatsapp}, {@code phone},
 *     {@code email}, {@code fax} and {@code other}
 * @param value the number, address or handle on that channel
 */
public record ContactMethod(String type, String value) {
  /** Neither may be null. */
  public ContactMethod {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
  }
}
