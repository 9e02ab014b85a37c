package io.clientele.runtime;

import feign.Request;
import feign.RequestTemplate;
import feign.Target;
import io.clientele.runtime.spi.Argument;
import io.clientele.runtime.spi.Content;
import io.clientele.runtime.spi.Operation;
import io.clientele.runtime.spi.RequestParts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call, on their way through Feign: what its request templates cannot hold, a
 * stream say, travels in the target of the template.
 *
 * @param <T> the interface
 */
final class PreparedCall<T> implements Target<T> {
  private final Target<T> target;
  private final Operation operation;
  private final @Nullable Object[] arguments;
  private final RequestParts parts = new RequestParts();

  /** What Feign would write in another way: it splits at commas, and drops an empty value. */
  private final List<RequestParts.Pair> queryAfterFeign = new ArrayList<>(0);

  private PreparedCall(Target<T> target, Operation operation, @Nullable Object[] arguments) {
    this.target = target;
    this.operation = operation;
    this.arguments = arguments;
  }

  /**
   * Writes the arguments into {@code template}.
   *
   * @throws ValidationException if one that is required is null
   */
  static void write(RequestTemplate template, Operation operation, @Nullable Object[] arguments) {
    PreparedCall<?> call = new PreparedCall<>(template.feignTarget(), operation, arguments);
    call.collect();
    call.writeInto(template);
  }

  /** The arguments that came along with a request. */
  static PreparedCall<?> of(Request request) {
    return (PreparedCall<?>) request.requestTemplate().feignTarget();
  }

  private void collect() {
    List<Violation> missing = new ArrayList<>(0);
    for (int i = 0; i < operation.arguments().size(); i++) {
      Argument<?> argument = operation.arguments().get(i);
      Object value = arguments[i];
      if (value != null) {
        write(argument, value);
      } else if (!argument.isOptional()) {
        missing.add(new Violation(argument.name(), "is required", null));
      }
    }
    if (!missing.isEmpty()) {
      throw new ValidationException(operation.id(), missing);
    }
  }

  @SuppressWarnings("unchecked") // The interface and the operation come from one document.
  private <A> void write(Argument<A> argument, Object value) {
    argument.write((A) value, parts);
  }

  private void writeInto(RequestTemplate template) {
    for (RequestParts.Pair pair : parts.query()) {
      if (pair.value().isEmpty() || pair.value().contains(",")) {
        queryAfterFeign.add(pair);
      } else {
        template.query(pair.name(), pair.value());
      }
    }
    template.removeHeader("Accept").headerLiteral("Accept", operation.accept());
    parts.headers().forEach((name, value) -> template.headerLiteral(name, value));
    Content content = parts.content();
    if (content != null) {
      template.removeHeader("Content-Type").header("Content-Type", content.contentType());
      byte[] bytes = content.inMemory();
      if (bytes != null) {
        template.body(bytes, StandardCharsets.UTF_8);
      }
    }
    template.feignTarget(this);
  }

  /** Adds to a URL what Feign could not. */
  String complete(String url) {
    if (queryAfterFeign.isEmpty()) {
      return url;
    }
    return url
        + (url.indexOf('?') < 0 ? "?" : "&")
        + queryAfterFeign.stream()
            .map(RequestParts.Pair::toString)
            .collect(Collectors.joining("&"));
  }

  /** The body, if it is not in memory; else it is with the request. */
  @Nullable Content streamed() {
    Content content = parts.content();
    return content == null || content.inMemory() != null ? null : content;
  }

  /** The secrets in the arguments. */
  List<Secret> secrets() {
    List<Secret> secrets = new ArrayList<>(0);
    for (int i = 0; i < operation.arguments().size(); i++) {
      Object value = arguments[i];
      if (value != null) {
        secrets.addAll(secrets(operation.arguments().get(i), value));
      }
    }
    return secrets;
  }

  @SuppressWarnings("unchecked") // As above.
  private static <A> List<Secret> secrets(Argument<A> argument, Object value) {
    return argument.secrets((A) value);
  }

  @Override
  public Class<T> type() {
    return target.type();
  }

  @Override
  public String name() {
    return target.name();
  }

  @Override
  public String url() {
    return target.url();
  }

  @Override
  public Request apply(RequestTemplate input) {
    return target.apply(input);
  }
}
