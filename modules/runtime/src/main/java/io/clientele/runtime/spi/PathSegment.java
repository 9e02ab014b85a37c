package io.clientele.runtime.spi;

import feign.Param;
import io.clientele.runtime.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Writes a path parameter so that it stays in its own segment: all but letters, digits and {@code
 * -._} is percent-encoded, percent signs too. Feign alone would let through what looks encoded
 * already, {@code %2F} for one.
 */
public final class PathSegment implements Param.Expander {
  /** Called by Feign. */
  public PathSegment() {}

  @Override
  public String expand(Object value) {
    String text = value instanceof Secret secret ? secret.reveal() : value.toString();
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
