package io.clientele.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A document with its accounts: all at one base URL, told apart by the credential of a request. */
final class Served {
  private final Document document;
  private final URI baseUrl;
  private final Map<String, Resource> resources;
  private final Answers answers;
  private final List<Account> accounts = new CopyOnWriteArrayList<>();

  Served(Document document, URI baseUrl) {
    this.document = document;
    this.baseUrl = baseUrl;
    this.resources = Resource.of(document);
    this.answers = new Answers(document);
  }

  Document document() {
    return document;
  }

  URI baseUrl() {
    return baseUrl;
  }

  /** Opens one more account. The first takes all requests that no other one knows. */
  Account open() {
    Account account = new Account(document, baseUrl, new Records(resources, answers));
    accounts.add(account);
    return account;
  }

  void close(Account account) {
    accounts.remove(account);
  }

  Operation operation(String id) {
    return document.operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    document.name()
                        + " has no operation '"
                        + id
                        + "', but "
                        + document.operations().stream().map(Operation::id).toList()));
  }

  Reply answer(RecordedRequest request) {
    // Others come and go meanwhile: a stream sees the accounts of one moment, indices would not.
    return answer(
        request,
        accounts.stream()
            .skip(1)
            .filter(account -> account.knows(request))
            .findFirst()
            .orElseGet(() -> accounts.get(0)));
  }

  /** Whether a request is for this operation, and not for one with a more concrete path. */
  boolean isCallOf(Operation operation, RecordedRequest request) {
    return document.operations().stream()
        .filter(o -> o.method().equals(request.method()))
        .filter(o -> o.path().match(request.path()).isPresent())
        .findFirst()
        .filter(o -> o.id().equals(operation.id()))
        .isPresent();
  }

  private Reply answer(RecordedRequest received, Account account) {
    RecordedRequest request = account.received(received);
    Optional<TokenEndpoint> tokens = account.access().tokenEndpoint();
    if (tokens.isPresent() && request.path().equals(tokens.get().path())) {
      return tokens.get().issue(request);
    }
    for (Operation operation : document.operations()) {
      Optional<Map<String, String>> parameters =
          operation.method().equals(request.method())
              ? operation.path().match(request.path())
              : Optional.empty();
      if (parameters.isPresent()) {
        return account.answer(operation, parameters.get(), request);
      }
    }
    String known = document.operations().stream().map(o -> "\n  " + o).reduce("", String::concat);
    return Reply.text(
        404,
        document.name() + " has no " + request.method() + " " + request.path() + ", but:" + known);
  }
}
