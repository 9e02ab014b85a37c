package io.clientele.runtime;

import feign.Request;
import io.clientele.runtime.spi.JsonCodec;
import io.clientele.runtime.spi.JsonReader;
import io.clientele.runtime.spi.JsonWriter;
import io.clientele.runtime.spi.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt sent and what was answered, without the secrets in it. Nothing is made into text
 * before it is asked for. Thread-safe.
 */
public final class HttpExchange {
  private static final int LONGEST_DESCRIPTION = 4_096;

  private final Operation<?> operation;
  private final Request request;
  private final @Nullable Answer answer;
  private final Supplier<Redaction> redaction;

  HttpExchange(
      Operation<?> operation,
      Request request,
      @Nullable Answer answer,
      Supplier<Redaction> redaction) {
    this.operation = operation;
    this.request = request;
    this.answer = answer;
    this.redaction = redaction;
  }

  /** The HTTP method. */
  public String method() {
    return request.httpMethod().name();
  }

  /** The URL that was sent to. */
  public String url() {
    return redaction.get().apply(request.url());
  }

  /** The headers that were sent, but for those that the transport adds; compared without case. */
  public Map<String, List<String>> requestHeaders() {
    return redacted(request.headers());
  }

  /** The body that was sent, or null if there was none or it is a stream. */
  public @Nullable String requestBody() {
    byte[] body = request.body();
    return body == null || body.length == 0
        ? null
        : redaction.get().apply(new String(body, StandardCharsets.UTF_8));
  }

  /** The headers that were answered; empty if no answer came. */
  public Map<String, List<String>> answerHeaders() {
    return answer == null ? Map.of() : answer.redacted(redaction.get()).headers();
  }

  /** The body that was answered, or null if no answer came; empty if it is a file. */
  public @Nullable String answerBody() {
    if (answer == null) {
      return null;
    }
    JsonCodec<?> codec = operation.success(answer.status()).codec();
    if (!answer.isSuccess() || codec == null) {
      return answer.redacted(redaction.get()).text();
    }
    try {
      Collection<Secret> own = secretsOf(answer.body(), codec);
      return answer.redacted(redaction.get().and(own)).text();
    } catch (RuntimeException e) {
      return "(not shown: it cannot be read, and so nobody knows what in it is secret)";
    }
  }

  /** The request for people: method, URL and the start of the body. */
  String description() {
    String body = requestBody();
    String text = method() + " " + url() + (body == null ? "" : "\n" + body);
    return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION);
  }

  private static <T> Collection<Secret> secretsOf(byte[] body, JsonCodec<T> codec) {
    return JsonWriter.secretsOf(JsonReader.read(body, codec), codec);
  }

  private Map<String, List<String>> redacted(Map<String, Collection<String>> headers) {
    Redaction hides = redaction.get();
    Map<String, List<String>> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> {
          List<String> texts = new ArrayList<>(values.size());
          values.forEach(value -> texts.add(hides.apply(value)));
          shown.put(name, texts);
        });
    return shown;
  }

  /** Shows neither headers nor bodies. */
  @Override
  public String toString() {
    return method() + " " + url();
  }
}
