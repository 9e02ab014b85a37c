package io.clientele.runtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call to a provider did not end well. The subclass says what the caller can do about it; the
 * accessors say what is known. Secrets that were part of the call are blacked out everywhere.
 */
public abstract class ApiException extends ClienteleException {
  private static final long serialVersionUID = 1;

  private final CallReport report;

  ApiException(CallReport report, String fact, @Nullable Throwable cause) {
    super(report.headline() + ". " + fact, cause);
    this.report = report;
  }

  /** The provider's name, as in {@code Clockify}. */
  public String provider() {
    return report.provider();
  }

  /** The operation's id in the provider's document, as in {@code clientsCreate}. */
  public String operation() {
    return report.operation();
  }

  /** The HTTP status of the last answer, or null if none came. */
  public @Nullable Integer status() {
    return report.status();
  }

  /** The headers of the last answer; empty if none came. */
  public Map<String, List<String>> headers() {
    return report.headers();
  }

  /**
   * The provider's own error, of the type that its document gives it, or null if it is not one. It
   * does not survive Java serialization.
   */
  public @Nullable ProviderError error() {
    return report.error();
  }

  /**
   * The body of the last answer, or null if none came; of an error at most 64 KiB. Secrets that
   * were sent are blacked out; a password that a 2xx answers is not, as this is the only copy of
   * it.
   */
  public @Nullable String rawBody() {
    return report.rawBody();
  }

  /** What the provider calls this request in its own logs, or null if it did not say. */
  public @Nullable String requestId() {
    return report.requestId();
  }

  /** How often the request was sent or tried, and what became of it each time; never empty. */
  public List<Attempt> attempts() {
    return report.attempts();
  }
}
