package io.clientele.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * What goes wrong with a call, for {@link SandboxProvider#next}, {@link SandboxProvider#every} and
 * {@link SandboxProvider#atRate}.
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
    return after("closeAfterStoring", reply -> reply.ending(Reply.Ending.CLOSED));
  }

  /**
   * The answer never comes: the call is handled as ever, and then the connection stays open until
   * the caller closes it, or the sandbox.
   */
  public static Fault hangAfterStoring() {
    return after("hangAfterStoring", reply -> reply.ending(Reply.Ending.HANGING));
  }

  /**
   * The answer comes late: the call is handled at once, and its answer is held back.
   *
   * @param delay at least a millisecond
   */
  public static Fault slow(Duration delay) {
    if (delay.toMillis() < 1) {
      throw new IllegalArgumentException("A slow answer takes at least 1 ms, not " + delay);
    }
    return after("slow " + delay, reply -> reply.after(delay));
  }

  /**
   * The answer waits for the test: the call is handled at once, and answered when {@code until}
   * ends. To look at a program, or to change something, while its call is under way.
   *
   * @param until run on a thread of the sandbox, once for each call that this meets; has to end
   */
  public static Fault held(Runnable until) {
    return after(
        "held",
        reply -> {
          until.run();
          return reply;
        });
  }

  /** The call is handled as ever, and answered with the right status and what is no JSON. */
  public static Fault garbage() {
    return after("garbage", reply -> reply.withBody("<html>\u0000 not what you asked for"));
  }

  /**
   * The call is handled as ever; half of the answer arrives, then the connection is closed. An
   * answer without a body arrives.
   */
  public static Fault truncated() {
    return after(
        "truncated", reply -> reply.body().isEmpty() ? reply : reply.ending(Reply.Ending.CUT));
  }

  /**
   * The call is handled as ever; the first enum value of the answer is one that the document does
   * not have.
   */
  public static Fault unknownEnumValue() {
    return changed("unknownEnumValue", AnswerChange::unknownEnumValue);
  }

  /** The call is handled as ever; the record has a property that the document does not have. */
  public static Fault unknownField() {
    return changed("unknownField", AnswerChange::unknownField);
  }

  /** The call is handled as ever; the first property that the document requires is not there. */
  public static Fault missingRequiredField() {
    return changed("missingRequiredField", AnswerChange::missingRequiredField);
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

  /** 429, as the document has it, without a word on when to try again. */
  public static Fault rateLimited() {
    return answer(429);
  }

  /**
   * 429, as the document has it, with a {@code Retry-After}.
   *
   * @param retryAfter whole seconds; what is less is cut off
   */
  public static Fault rateLimited(Duration retryAfter) {
    return answer(429).withRetryAfter(retryAfter);
  }

  /**
   * 401, as if the credential had expired just now. An access token of OAuth2 stays refused
   * afterwards; a key cannot be renewed, and is taken again by the next call.
   */
  public static Fault expiredToken() {
    return new Fault("expiredToken", Exchange::expired);
  }

  /**
   * The same fault, with a {@code Retry-After}.
   *
   * @param retryAfter whole seconds; what is less is cut off
   */
  public Fault withRetryAfter(Duration retryAfter) {
    String seconds = String.valueOf(retryAfter.toSeconds());
    return new Fault(
        name + ", Retry-After: " + seconds,
        exchange -> behaviour.apply(exchange).with("Retry-After", seconds));
  }

  Reply apply(Exchange exchange) {
    return behaviour.apply(exchange);
  }

  @Override
  public String toString() {
    return name;
  }

  private static Fault after(String name, Function<Reply, Reply> change) {
    return new Fault(name, exchange -> change.apply(exchange.process()));
  }

  private static Fault changed(String name, AnswerChange change) {
    return new Fault(name, exchange -> AnswerChange.apply(change, exchange));
  }

  private static int checked(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("An answer has a status from 200 to 599, not " + status);
    }
    return status;
  }
}
