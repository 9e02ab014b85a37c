package io.clientele.runtime;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A server as a connection knows it. Immutable.
 *
 * @param host a name, or an address without brackets
 */
record Origin(boolean tls, String host, int port) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** The server of a URL, or null if it has none that speaks HTTP. */
  static @Nullable Origin of(URI url) {
    boolean tls = "https".equalsIgnoreCase(url.getScheme());
    String host = url.getHost();
    if (host == null || !(tls || "http".equalsIgnoreCase(url.getScheme()))) {
      return null;
    }
    boolean isIpv6 = host.startsWith("[");
    int usual = tls ? HTTPS : HTTP;
    return new Origin(
        tls,
        isIpv6 ? host.substring(1, host.length() - 1) : host,
        url.getPort() < 0 ? usual : url.getPort());
  }

  // A record's own are linked at run time, which the first call of a JVM would wait for.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Origin that
        && that.tls == tls
        && that.host.equals(host)
        && that.port == port;
  }

  @Override
  public int hashCode() {
    return 31 * host.hashCode() + port;
  }

  /** As in {@code example.com:443}. */
  String authority() {
    return bracketed() + ":" + port;
  }

  /** As a request names it: without the usual port. */
  String hostField() {
    return port == (tls ? HTTPS : HTTP) ? bracketed() : authority();
  }

  private String bracketed() {
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }
}
