package io.clientele.runtime;

import io.clientele.runtime.spi.Argument;
import io.clientele.runtime.spi.Content;
import io.clientele.runtime.spi.Operation;
import io.clientele.runtime.spi.RequestParts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, and what they become in its request. */
final class Arguments {
  private final Operation<?> operation;
  private final @Nullable Object[] values;
  private final RequestParts parts;

  /** A body that was not in memory, once it is. */
  private byte @Nullable [] read;

  /**
   * Writes the arguments of a call.
   *
   * @throws ValidationException if one breaks a rule of the document
   */
  Arguments(Operation<?> operation, @Nullable Object... values) {
    this.operation = operation;
    this.values = values;
    this.parts = new RequestParts(operation);
    operation.check(values);
    for (int i = 0; i < operation.arguments().size(); i++) {
      Argument<?> argument = operation.arguments().get(i);
      Object value = values[i];
      if (value != null) {
        write(argument, value);
      }
    }
  }

  @SuppressWarnings("unchecked") // The interface and the operation come from one document.
  private <A> void write(Argument<A> argument, Object value) {
    argument.write((A) value, parts);
  }

  Operation<?> operation() {
    return operation;
  }

  RequestParts parts() {
    return parts;
  }

  /** The body, if it is in memory. */
  byte @Nullable [] body() {
    Content content = parts.content();
    return content == null ? null : content.inMemory();
  }

  /** The body, if it is not in memory. */
  @Nullable Content streamed() {
    Content content = parts.content();
    return content == null || content.inMemory() != null ? null : content;
  }

  /** Reads the body that is not in memory, and keeps it. */
  byte[] read(Content streamed) throws NotSentException {
    if (read == null) {
      try (InputStream in = streamed.open()) {
        read = in.readAllBytes();
      } catch (IOException e) {
        throw new NotSentException("what was to be sent cannot be read", e);
      }
    }
    return read;
  }

  /** Whether a request that left can be sent again: a stream of the application's is gone then. */
  boolean isRepeatable() {
    Content streamed = streamed();
    return streamed == null || streamed.isRepeatable() || read != null;
  }

  /** The secrets in the arguments. */
  List<Secret> secrets() {
    List<Secret> secrets = new ArrayList<>(0);
    for (int i = 0; i < operation.arguments().size(); i++) {
      Object value = values[i];
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
}
