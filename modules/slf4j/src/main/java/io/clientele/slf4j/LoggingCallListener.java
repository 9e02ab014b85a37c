package io.clientele.slf4j;

import io.clientele.runtime.Attempt;
import io.clientele.runtime.CallInfo;
import io.clientele.runtime.CallListener;
import io.clientele.runtime.CallResult;
import io.clientele.runtime.HttpExchange;
import io.clientele.runtime.OutcomeUnknownException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes what happens to each call to the logger {@code io.clientele.calls.} and the provider's
 * name, one line for each event. A line begins with the provider, the operation and the number that
 * all lines of the call share, as in {@code Clockify clientsCreate #7: }.
 *
 * <table>
 *   <caption>What is written at which level</caption>
 *   <tr><th>Level</th><th>Event</th></tr>
 *   <tr><td>{@code WARN}</td><td>the outcome of a call is unknown: a person has to look</td></tr>
 *   <tr><td>{@code INFO}</td><td>a call failed in another way, a token did not come, an attempt is
 *       followed by another</td></tr>
 *   <tr><td>{@code DEBUG}</td><td>an attempt is over, a call succeeded, a token came, an attempt
 *       waits for its turn within the rate limit</td></tr>
 *   <tr><td>{@code TRACE}</td><td>a call begins</td></tr>
 * </table>
 *
 * <p>Credentials and what the document marks as secret are in no line. Of headers, those are shown
 * that identify a request or say what a body is, and those that were asked for; bodies and queries,
 * which may hold what is personal, only if they were asked for. A failure comes without its stack
 * trace, as the caller gets it. Immutable and thread-safe.
 */
public final class LoggingCallListener implements CallListener {
  private static final String LOGGERS = "io.clientele.calls.";

  /** Of a body, in characters. */
  private static final int LONGEST_BODY = 4_096;

  private static final List<String> HARMLESS =
      List.of(
          "CF-Ray",
          "Content-Type",
          "RateLimit-Limit",
          "RateLimit-Remaining",
          "RateLimit-Reset",
          "Request-Id",
          "Retry-After",
          "User-Agent",
          "X-Correlation-Id",
          "X-RateLimit-Limit",
          "X-RateLimit-Remaining",
          "X-RateLimit-Reset",
          "X-Request-Id");

  private static final Set<String> OF_CREDENTIALS =
      ignoringCase(List.of("Authorization", "Cookie", "Proxy-Authorization", "Set-Cookie"));

  private final Set<String> headers;
  private final boolean bodies;

  private LoggingCallListener(Set<String> headers, boolean bodies) {
    this.headers = headers;
    this.bodies = bodies;
  }

  /** Shows a few harmless headers, and neither bodies nor queries. */
  public static LoggingCallListener create() {
    return new LoggingCallListener(ignoringCase(HARMLESS), false);
  }

  /**
   * The same, which shows these headers too, of requests and of answers.
   *
   * @throws IllegalArgumentException for a header that is made for credentials
   */
  public LoggingCallListener withHeaders(String... names) {
    Set<String> all = ignoringCase(headers);
    for (String name : names) {
      if (OF_CREDENTIALS.contains(name)) {
        throw new IllegalArgumentException(
            "withHeaders(\"" + name + "\") would write credentials into the log: leave it out");
      }
      all.add(name);
    }
    return new LoggingCallListener(all, bodies);
  }

  /**
   * The same, which shows queries, and of each body the first 4,096 characters. What they hold of
   * people is then in the log. What the document marks as secret is blacked out, in all that can be
   * read.
   */
  public LoggingCallListener withBodies() {
    return new LoggingCallListener(headers, true);
  }

  @Override
  public void started(CallInfo call) {
    write(Level.TRACE, call, "begins, " + call.method() + " " + call.pathTemplate());
  }

  @Override
  public void paced(CallInfo call, Duration wait) {
    write(Level.DEBUG, call, "waits " + millis(wait) + " for its turn within the rate limit");
  }

  @Override
  public void tokenFetched(CallInfo call, Duration took, boolean succeeded) {
    Level level = succeeded ? Level.DEBUG : Level.INFO;
    write(level, call, (succeeded ? "a token came after " : "no token came in ") + millis(took));
  }

  @Override
  public void attempted(CallInfo call, Attempt attempt, HttpExchange exchange) {
    if (!logger(call).isDebugEnabled()) {
      return; // Before anything is made into text.
    }
    StringBuilder text = new StringBuilder(exchange.method()).append(' ');
    text.append(bodies ? exchange.url() : exchange.url().split("\\?", 2)[0]);
    text.append(": ").append(attempt.outcome());
    if (attempt.status() != null) {
      text.append(" (HTTP ").append(attempt.status()).append(')');
    }
    text.append(" after ").append(millis(attempt.took()));
    appendHeaders(text, "request", exchange.requestHeaders());
    appendHeaders(text, "answer", exchange.answerHeaders());
    if (bodies) {
      appendBody(text, "request", exchange.requestBody());
      appendBody(text, "answer", exchange.answerBody());
    }
    write(Level.DEBUG, call, text.toString());
  }

  @Override
  public void retrying(CallInfo call, Duration wait) {
    write(Level.INFO, call, "is tried again in " + millis(wait));
  }

  @Override
  public void finished(CallInfo call, CallResult result) {
    int count = result.attempts().size();
    String spent =
        " after " + millis(result.took()) + ", " + count + (count == 1 ? " attempt" : " attempts");
    Throwable failure = result.failure();
    if (failure == null) {
      write(Level.DEBUG, call, "succeeded" + spent);
    } else {
      Level level = failure instanceof OutcomeUnknownException ? Level.WARN : Level.INFO;
      String what = failure.getClass().getSimpleName() + ": " + failure.getMessage();
      write(level, call, "failed" + spent + ": " + what);
    }
  }

  private void appendHeaders(StringBuilder text, String of, Map<String, List<String>> all) {
    all.forEach(
        (name, values) -> {
          if (headers.contains(name)) {
            text.append("; ").append(of).append(' ').append(name).append(": ");
            text.append(String.join(", ", values));
          }
        });
  }

  private static void appendBody(StringBuilder text, String of, @Nullable String body) {
    if (body != null && !body.isEmpty()) {
      boolean isCut = body.length() > LONGEST_BODY;
      text.append("; ").append(of).append(" body: ");
      text.append(isCut ? body.substring(0, LONGEST_BODY) + "..." : body);
    }
  }

  private static void write(Level level, CallInfo call, String text) {
    Logger logger = logger(call);
    if (logger.isEnabledForLevel(level)) {
      String line = call.provider() + " " + call.operation() + " #" + call.id() + ": " + text;
      logger.atLevel(level).log(onOneLine(line));
    }
  }

  /** What others wrote must not look like a line of the log. */
  private static String onOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      boolean breaks =
          Character.isISOControl(c)
              || type == Character.FORMAT
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR;
      line.append(breaks ? String.format("\\u%04x", (int) c) : String.valueOf(c));
    }
    return line.toString();
  }

  private static String millis(Duration time) {
    return time.toMillis() + " ms";
  }

  private static Set<String> ignoringCase(Collection<String> names) {
    Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    all.addAll(names);
    return all;
  }

  private static Logger logger(CallInfo call) {
    return LoggerFactory.getLogger(LOGGERS + call.provider());
  }
}
