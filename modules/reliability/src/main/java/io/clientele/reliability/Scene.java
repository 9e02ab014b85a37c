package io.clientele.reliability;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Where a create takes place: a provider that works, until a {@link Fault} changes something. */
final class Scene implements AutoCloseable {
  private static final String TOKEN_PATH = "/auth/token";

  private FaultServer server;
  private final FaultServer elsewhere;
  private boolean hasTls;
  private @Nullable URI baseUrl;
  private @Nullable URI tokenUrl;
  private @Nullable InetSocketAddress proxy;
  private volatile @Nullable Acts acts;
  private Meanwhile between = () -> {};

  Scene() throws IOException {
    this.server = FaultServer.start();
    this.elsewhere = FaultServer.start();
  }

  /** The provider. */
  FaultServer server() {
    return server;
  }

  /** What the provider may point at: another host, by another name. */
  FaultServer elsewhere() {
    return elsewhere;
  }

  /** Replaces the provider by one that speaks TLS. */
  FaultServer secure(SSLContext tls) throws IOException {
    server.close();
    server = FaultServer.start(tls);
    hasTls = true;
    return server;
  }

  boolean hasTls() {
    return hasTls;
  }

  void baseUrl(URI url) {
    baseUrl = url;
  }

  URI baseUrl() {
    return baseUrl == null ? server.url() : baseUrl;
  }

  /** Answers those who ask for a token so, and all others that. */
  void tokens(Reply token, Reply reply) {
    server.replies(
        (connection, request) ->
            (request.path().equals(TOKEN_PATH) ? token : reply).to(connection, request));
  }

  void tokenUrl(URI url) {
    tokenUrl = url;
  }

  URI tokenUrl() {
    return tokenUrl == null ? server.url().resolve(TOKEN_PATH) : tokenUrl;
  }

  /** Puts a proxy before a provider that is reached at {@code url}: the server is that proxy. */
  FaultServer proxyTo(URI url) {
    baseUrl = url;
    proxy = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
    return server;
  }

  @Nullable InetSocketAddress proxy() {
    return proxy;
  }

  /** What the caller can do while a create is under way. */
  interface Acts {
    void close() throws IOException;

    void interrupt();
  }

  void acts(Acts caller) {
    acts = caller;
  }

  Acts acts() {
    return Objects.requireNonNull(acts, "there is no caller yet");
  }

  /** What happens between the create before and this one. */
  void between(Meanwhile next) {
    between = next;
  }

  void meanwhile() throws Exception {
    between.happen();
  }

  interface Meanwhile {
    void happen() throws Exception;
  }

  /** An address at which nobody listens. */
  static URI nobody() throws IOException {
    FaultServer gone = FaultServer.start();
    gone.close();
    return gone.url();
  }

  @Override
  public void close() throws IOException {
    server.close();
    elsewhere.close();
  }
}
