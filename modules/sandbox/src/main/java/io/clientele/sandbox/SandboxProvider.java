package io.clientele.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * An account at one provider of a {@link Sandbox}: where it is, what it takes for a credential,
 * what it received and remembers, and what is to go wrong next.
 *
 * <p>What the document forbids is refused as the document describes refusals, and changes nothing;
 * {@link #refusals()} says why. What was created can be listed, read, changed, archived and deleted
 * as the document has it. A path or method that the document does not have is answered with 404 and
 * a text that lists those it has.
 *
 * <p>Tests that run at once on one sandbox each take an account of their own: {@link
 * #newAccount()}.
 *
 * <p>Thread-safe.
 */
public final class SandboxProvider implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Served served;
  private final Account account;

  SandboxProvider(Served served) {
    this.served = served;
    this.account = served.open();
  }

  /** The name of the document, as {@code clockify}. */
  public String name() {
    return served.document().name();
  }

  /** What stands in for the servers of the document: {@code http://127.0.0.1:<port>/<name>}. */
  public URI baseUrl() {
    return served.baseUrl();
  }

  /**
   * Where access tokens are issued for {@link #clientCredentials()}, if the document has OAuth2.
   * Takes id and secret in the form or as HTTP Basic.
   */
  public Optional<URI> tokenUrl() {
    return account.access().tokenEndpoint().map(e -> URI.create(baseUrl() + e.path()));
  }

  /**
   * The valid key or bearer token of a security scheme. It is made up, and another one in each
   * account.
   *
   * @param scheme the key of the scheme in the document, as {@code apiKey}
   * @throws IllegalArgumentException if the document has no such scheme, or it is one of OAuth2 or
   *     HTTP Basic
   */
  public String key(String scheme) {
    return account
        .access()
        .key(scheme)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name() + " takes no key for '" + scheme + "'. Its schemes: " + schemes()));
  }

  /**
   * The valid user's name and password of a security scheme that is HTTP Basic. They are made up,
   * and others in each account.
   *
   * @param scheme the key of the scheme in the document, as {@code basicAuth}
   * @throws IllegalArgumentException if the document has no such scheme, or it is no HTTP Basic
   */
  public BasicCredentials basicCredentials(String scheme) {
    return account
        .access()
        .basic(scheme)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name() + " takes no password for '" + scheme + "'. Its schemes: " + schemes()));
  }

  /**
   * The valid client credentials of OAuth2. They are made up, and others in each account.
   *
   * @throws IllegalStateException if the document has no OAuth2
   */
  public ClientCredentials clientCredentials() {
    return account
        .access()
        .tokenEndpoint()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    name() + " takes no client credentials. Its schemes: " + schemes()))
        .credentials();
  }

  /** The keys of the security schemes of the document, as {@code apiKey}. */
  public List<String> schemes() {
    return List.copyOf(account.access().schemes());
  }

  Access access() {
    return account.access();
  }

  /** Makes every access token that was issued invalid; does nothing without OAuth2. */
  public void expireTokens() {
    account.access().tokenEndpoint().ifPresent(TokenEndpoint::expireAll);
  }

  /**
   * One more account at the same base URL: with credentials of its own, and nothing of this one.
   * Requests without a known credential belong to the provider's first account.
   */
  public SandboxProvider newAccount() {
    return new SandboxProvider(served);
  }

  /**
   * Closes this account: its credentials are known no more. Needed for those of long-lived ones.
   */
  @Override
  public void close() {
    served.close(account);
  }

  /**
   * The latest requests that came, those for tokens too, in the order in which they came: 10,000 of
   * them, or fewer if their bodies have more than 32 MB.
   */
  public List<RecordedRequest> requests() {
    return account.journal().requests();
  }

  /**
   * The calls of one operation among {@link #requests()}.
   *
   * @throws IllegalArgumentException if the document has no such operation
   */
  public Calls calls(String operationId) {
    Operation operation = served.operation(operationId);
    return new Calls(
        operationId,
        requests().stream().filter(request -> served.isCallOf(operation, request)).toList());
  }

  /** The latest 10,000 calls that were refused for what they are, and not by a fault. */
  public List<Refusal> refusals() {
    return account.journal().refusals();
  }

  /**
   * Makes sure that the document allows all that was sent.
   *
   * @throws AssertionError showing what was refused: what was sent, what is wrong there, and which
   *     rule of the document says so
   */
  public void assertNothingRefused() {
    List<Refusal> refusals = refusals();
    if (!refusals.isEmpty()) {
      throw new AssertionError(
          name()
              + " refused "
              + refusals.size()
              + refusals.stream().map(refusal -> "\n\n" + refusal).reduce("", String::concat));
    }
  }

  /** What calls created and none has deleted, in the order in which it was created. */
  public List<StoredRecord> stored() {
    return account.journal().stored(account.records());
  }

  /**
   * Creates a record without a call.
   *
   * @param operationId the operation that creates such records, as {@code clientsCreate}
   * @param path the parameters in its path, as {@code workspaceId}
   * @param json what is known of the record, in the names of the request; may have more than the
   *     document allows, as {@code archived}
   * @throws IllegalArgumentException if the document has no such operation, or what is unique is
   *     taken
   */
  public StoredRecord seed(String operationId, Map<String, String> path, String json) {
    Operation operation = served.operation(operationId);
    try {
      Stored stored = account.records().create(operation, path, JSON.readTree(json));
      account.journal().store(stored, operationId, json, "");
      String known = account.records().view(stored).toString();
      return new StoredRecord(operationId, stored.id.asString(), json, "", known);
    } catch (RefusalException e) {
      throw new IllegalArgumentException(operationId + " cannot be seeded: " + e.getMessage(), e);
    }
  }

  /**
   * Whether values that are unique at the provider may be taken twice here. They may not unless
   * this is called.
   */
  public void allowDuplicates(boolean allowed) {
    account.records().allowDuplicates(allowed);
  }

  /**
   * Lets something go wrong with the coming calls: the first fault with the first of them, and so
   * on after those that were given before. Calls for tokens, and of what the document does not
   * have, take no fault.
   */
  public void next(Fault... faults) {
    account.faults().plan(List.of(faults));
  }

  /**
   * Lets something go wrong with each {@code n}-th call from now on.
   *
   * @param n at least 1
   */
  public void every(int n, Fault fault) {
    if (n < 1) {
      throw new IllegalArgumentException("Each n-th call: n is at least 1, not " + n);
    }
    account.faults().every(n, fault);
  }

  /**
   * Lets something go wrong with a share of the calls from now on, which are the same ones each
   * time.
   *
   * @param share from 0 to 1
   */
  public void atRate(double share, Fault fault) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("A share of the calls is from 0 to 1, not " + share);
    }
    account.faults().atRate(share, fault);
  }

  /**
   * Forgets the requests, what was created, and the faults that are still to come. Credentials and
   * tokens stay valid.
   */
  public void reset() {
    account.reset();
  }
}
