package io.clientele.sandbox;

import java.util.Map;
import java.util.function.Function;

/**
 * What goes wrong with one call, for {@link SandboxProvider#next}.
 *
 * <p>Immutable; one fault can be given to any number of calls.
 */
public final class Fault {
  private final String name;
  private final Function<Exchange, Reply> behaviour;

  private Fault(String name, Function<Exchange, Reply> behaviour) {
    this.name = name;
    this.behaviour = behaviour;
  }

  /**
   * The answer is lost: the call is handled as ever, so that a good request creates its record, and
   * then the connection is closed without a byte of an answer.
   */
  public static Fault closeAfterStoring() {
    return new Fault(
        "closeAfterStoring",
        exchange -> {
          exchange.process();
          return Reply.CLOSED;
        });
  }

  /**
   * The answer that the document gives as its example of {@code status}, or else of its default
   * response. The request is not looked at, and nothing is created.
   *
   * @param status from 200 to 599
   */
  public static Fault answer(int status) {
    return new Fault("answer " + checked(status), exchange -> exchange.documented(status));
  }

  /**
   * This very answer. The request is not looked at, and nothing is created.
   *
   * @param status from 200 to 599
   * @param headers may be empty; {@code Content-Length} is added, unless it is one of them
   * @param body may be empty
   */
  public static Fault answer(int status, Map<String, String> headers, String body) {
    Reply reply = new Reply(checked(status), Map.copyOf(headers), body);
    return new Fault("answer " + status, exchange -> reply);
  }

  /**
   * 401, as if the credential had expired just now. An access token of OAuth2 stays refused
   * afterwards; a key cannot be renewed, and is taken again by the next call.
   */
  public static Fault expiredToken() {
    return new Fault("expiredToken", Exchange::expired);
  }

  Reply apply(Exchange exchange) {
    return behaviour.apply(exchange);
  }

  @Override
  public String toString() {
    return name;
  }

  private static int checked(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("An answer has a status from 200 to 599, not " + status);
    }
    return status;
  }
}
