package io.clientele.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One provider of a {@link Sandbox}: where it is, what it takes for a credential, what it received
 * and created, and what is to go wrong next.
 *
 * <p>What its document forbids is refused as the document describes refusals, and creates nothing.
 * What it allows is answered with the document's example, in which the record has an id of its own,
 * the present time, and what the request said. A path or method that the document does not have is
 * answered with 404 and a text that lists those it has.
 *
 * <p>Thread-safe.
 */
public final class SandboxProvider {
  private final String name;
  private final URI baseUrl;
  private final List<Operation> operations;
  private final Access access;
  private final Answers answers;
  private final Journal journal = new Journal();

  SandboxProvider(Document document, URI baseUrl) {
    this.name = document.name();
    this.baseUrl = baseUrl;
    this.operations = document.operations();
    this.access = new Access(document);
    this.answers = new Answers(document);
  }

  /** The name of the document, as {@code clockify}. */
  public String name() {
    return name;
  }

  /** What stands in for the servers of the document: {@code http://127.0.0.1:<port>/<name>}. */
  public URI baseUrl() {
    return baseUrl;
  }

  /**
   * Where access tokens are issued for {@link #clientCredentials()}, if the document has OAuth2.
   * Takes id and secret in the form or as HTTP Basic.
   */
  public Optional<URI> tokenUrl() {
    return access.tokenEndpoint().map(endpoint -> URI.create(baseUrl + endpoint.path()));
  }

  /**
   * The valid key or bearer token of a security scheme. It is made up, and another one in each
   * sandbox.
   *
   * @param scheme the key of the scheme in the document, as {@code apiKey}
   * @throws IllegalArgumentException if the document has no such scheme, or it is one of OAuth2
   */
  public String key(String scheme) {
    return access
        .key(scheme)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name + " takes no key for '" + scheme + "'. Its schemes: " + access.schemes()));
  }

  /**
   * The valid client credentials of OAuth2. They are made up, and others in each sandbox.
   *
   * @throws IllegalStateException if the document has no OAuth2
   */
  public ClientCredentials clientCredentials() {
    return access
        .tokenEndpoint()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    name + " takes no client credentials. Its schemes: " + access.schemes()))
        .credentials();
  }

  /** Makes every access token that was issued invalid; does nothing without OAuth2. */
  public void expireTokens() {
    access.tokenEndpoint().ifPresent(TokenEndpoint::expireAll);
  }

  /** All requests that came, those for tokens too, in the order in which they came. */
  public List<RecordedRequest> requests() {
    return journal.requests();
  }

  /** What the calls created, in the order in which they did. */
  public List<StoredRecord> stored() {
    return journal.stored();
  }

  /**
   * Lets something go wrong with the coming calls: the first fault with the first of them, and so
   * on after those that were given before. Calls for tokens, and of what the document does not
   * have, take no fault.
   */
  public void next(Fault... faults) {
    journal.plan(List.of(faults));
  }

  /**
   * Forgets the requests, what was created, and the faults that are still to come. Credentials and
   * tokens stay valid.
   */
  public void reset() {
    journal.clear();
  }

  Reply answer(RecordedRequest request) {
    journal.received(request);
    Optional<TokenEndpoint> tokens = access.tokenEndpoint();
    if (tokens.isPresent() && request.path().equals(tokens.get().path())) {
      return tokens.get().issue(request);
    }
    for (Operation operation : operations) {
      Optional<Map<String, String>> parameters =
          operation.method().equals(request.method())
              ? operation.path().match(request.path())
              : Optional.empty();
      if (parameters.isPresent()) {
        Exchange exchange =
            new Exchange(operation, parameters.get(), request, access, answers, journal);
        return journal.nextFault().map(f -> f.apply(exchange)).orElseGet(exchange::process);
      }
    }
    String known = operations.stream().map(o -> "\n  " + o).reduce("", String::concat);
    return Reply.text(
        404, name + " has no " + request.method() + " " + request.path() + ", but:" + known);
  }
}
