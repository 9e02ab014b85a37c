package io.clientele.sandbox;

import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Providers as one local HTTP server, each under its own path, for tests that manage clients
 * without an account.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start("clockify")) {
 *   SandboxProvider clockify = sandbox.provider("clockify");
 *   // send requests to clockify.baseUrl() with clockify.key("apiKey")
 * }
 * }</pre>
 *
 * <p>A provider is an OpenAPI document under {@code META-INF/clientele/specs/} on the class path
 * and is called as its file, without {@code .yaml}. The server listens on a free port of the
 * loopback address, without TLS. Several sandboxes can run at once and share nothing.
 *
 * <p>Nothing is logged: starting a sandbox switches the logging of MockServer off in this JVM,
 * unless the system property {@code mockserver.disableLogging} is set.
 *
 * <p>Thread-safe.
 */
public final class Sandbox implements AutoCloseable {
  private final SortedMap<String, SandboxProvider> providers = new TreeMap<>();
  private final SortedMap<String, Served> served = new TreeMap<>();
  private final LoopbackServer server;

  private Sandbox(Collection<Document> documents, int port) {
    this.server = LoopbackServer.start(port);
    try {
      for (Document document : documents) {
        URI baseUrl = server.url().resolve("/" + document.name());
        Served each = new Served(document, baseUrl);
        served.put(document.name(), each);
        providers.put(document.name(), new SandboxProvider(each));
      }
      server.serve(this::answer);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * Starts every provider whose document is on the class path.
   *
   * @throws IllegalStateException if there is none, or if a document asks for what a sandbox cannot
   *     do
   */
  public static Sandbox start() {
    Documents documents = Documents.onClassPath();
    return start(documents, documents.names());
  }

  /**
   * Starts the named providers.
   *
   * @throws IllegalArgumentException if the class path has no document of one of these names
   * @throws IllegalStateException if a document asks for what a sandbox cannot do
   */
  public static Sandbox start(String name, String... more) {
    TreeSet<String> names = new TreeSet<>(List.of(more));
    names.add(name);
    return start(Documents.onClassPath(), names);
  }

  static Sandbox start(Documents documents, Collection<String> names) {
    return start(documents, names, 0);
  }

  static Sandbox start(Documents documents, Collection<String> names, int port) {
    return new Sandbox(names.stream().map(documents::read).toList(), port);
  }

  /** All providers of this sandbox by their names. */
  public Map<String, SandboxProvider> providers() {
    return Collections.unmodifiableMap(providers);
  }

  /**
   * One provider.
   *
   * @throws IllegalArgumentException if it was not started
   */
  public SandboxProvider provider(String name) {
    SandboxProvider provider = providers.get(name);
    if (provider == null) {
      throw new IllegalArgumentException(
          "No provider '" + name + "' in this sandbox, but " + providers.keySet());
    }
    return provider;
  }

  /**
   * Stops the server and waits until its threads have ended; one idle thread that Netty keeps for
   * the whole JVM can live a second longer. Closing twice is harmless.
   */
  @Override
  public void close() {
    server.close();
  }

  private Reply answer(RecordedRequest request) {
    for (Served provider : served.values()) {
      String prefix = provider.baseUrl().getPath();
      if (request.path().startsWith(prefix + "/")) {
        return provider.answer(request.below(prefix));
      }
    }
    return Reply.text(
        404, "Nothing is served under " + request.path() + ", only under " + providers.keySet());
  }
}
