package io.clientele.runtime;

import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How connections are made. Immutable.
 *
 * @param connectTimeout for name, connection, proxy and TLS handshake together
 * @param connections how many may be open to one host
 * @param tls null for the JVM's default when the first is needed
 * @param proxies null for the JVM's default at each new connection
 * @param proxyAuthorization the value of the header, as in {@code Basic dTpw}; no other scheme
 */
record TransportSettings(
    Duration connectTimeout,
    int connections,
    @Nullable SSLContext tls,
    @Nullable ProxySelector proxies,
    @Nullable Secret proxyAuthorization) {
  /** Enough for a busy application, few enough for its file descriptors and the provider. */
  static final int MOST_CONNECTIONS = 64;

  static TransportSettings in(Duration connectTimeout) {
    return new TransportSettings(connectTimeout, MOST_CONNECTIONS, null, null, null);
  }

  TransportSettings connectTimeout(Duration time) {
    return new TransportSettings(time, connections, tls, proxies, proxyAuthorization);
  }

  TransportSettings connections(int most) {
    return new TransportSettings(connectTimeout, most, tls, proxies, proxyAuthorization);
  }

  TransportSettings tls(SSLContext given) {
    return new TransportSettings(connectTimeout, connections, given, proxies, proxyAuthorization);
  }

  TransportSettings proxies(ProxySelector given) {
    return new TransportSettings(connectTimeout, connections, tls, given, proxyAuthorization);
  }

  TransportSettings proxyAuthorization(Secret header) {
    return new TransportSettings(connectTimeout, connections, tls, proxies, header);
  }

  /** What a proxy may echo and nobody is to be shown. */
  List<Secret> secrets() {
    return proxyAuthorization == null
        ? List.of()
        : BasicPair.secrets(proxyAuthorization.reveal().substring(BasicPair.PREFIX.length()));
  }
}
