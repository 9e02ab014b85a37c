package io.clientele.sandbox;

import java.util.List;
import java.util.function.Predicate;

/**
 * The calls of one operation that came, to look at and to make sure of.
 *
 * <pre>{@code
 * clockify.calls("clientsCreate").wereMade(1).withBody("name", "Nova Consulting Ltd");
 * }</pre>
 *
 * <p>Immutable. What does not hold is an {@link AssertionError} that shows the calls, without
 * secrets.
 */
public final class Calls {
  private final String operationId;
  private final List<RecordedRequest> requests;

  Calls(String operationId, List<RecordedRequest> requests) {
    this.operationId = operationId;
    this.requests = List.copyOf(requests);
  }

  /** The requests, in the order in which they came. */
  public List<RecordedRequest> requests() {
    return requests;
  }

  /** Makes sure that there were so many, those that were refused among them. */
  public Calls wereMade(int times) {
    if (requests.size() != times) {
      throw new AssertionError(
          operationId
              + " was called "
              + times(requests.size())
              + ", not "
              + times(times)
              + shown());
    }
    return this;
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  /** Makes sure that there was none. */
  public void wereNotMade() {
    wereMade(0);
  }

  /**
   * Makes sure that each sent this value in its JSON body.
   *
   * @param property its place from the top, as {@code client.name} or {@code workspaces.0.id}
   * @param value as JSON writes it, but text without quotes: {@code Nova}, {@code true}, {@code 5}
   */
  public Calls withBody(String property, String value) {
    return all(
        request -> request.bodyAt(property).map(value::equals).orElse(false),
        "did not send " + property + ": " + value);
  }

  /** Makes sure that none sent this property in its JSON body. */
  public Calls withoutBody(String property) {
    return all(request -> request.bodyAt(property).isEmpty(), "sent " + property);
  }

  /** Makes sure that each sent this value in its query. */
  public Calls withQuery(String name, String value) {
    return all(
        request -> Query.of(request.query()).all(name).contains(value),
        "did not send " + name + "=" + value);
  }

  /** Makes sure that each sent this header. The value is not shown if it is not there. */
  public Calls withHeader(String name, String value) {
    return all(
        request -> request.header(name).contains(value),
        "did not send the wanted value of the header " + name);
  }

  private Calls all(Predicate<RecordedRequest> holds, String complaint) {
    for (int i = 0; i < requests.size(); i++) {
      if (!holds.test(requests.get(i))) {
        throw new AssertionError(
            "Call " + (i + 1) + " of " + operationId + " " + complaint + shown());
      }
    }
    if (requests.isEmpty()) {
      throw new AssertionError(operationId + " was not called");
    }
    return this;
  }

  private String shown() {
    return requests.stream().map(request -> "\n\n" + request).reduce("", String::concat);
  }
}
