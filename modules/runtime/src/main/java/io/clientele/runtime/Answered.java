package io.clientele.runtime;

import io.clientele.runtime.spi.JsonCodec;
import io.clientele.runtime.spi.JsonReader;
import io.clientele.runtime.spi.Operation;
import io.clientele.runtime.spi.RecordCodec;
import io.clientele.runtime.spi.Success;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call that was answered with 2xx; it is over when the answer is read. */
record Answered(Answer answer, CallLog log) {
  /** Reads what the method returns. */
  <T> T value(Operation<T> operation) {
    T value;
    try {
      value = read(operation.success(answer.status()));
    } catch (RuntimeException | Error e) {
      log.finished(e);
      throw e;
    }
    log.finished(null);
    return value;
  }

  /** The same with what else is known. */
  <T> ApiResponse<T> response(Operation<T> operation) {
    T value = value(operation);
    return new ApiResponse<>(
        answer.status(), answer.headers(), value, answer.text(), log.attempts());
  }

  private <T> T read(Success<T> success) {
    // A switch over an enum is one more class, which the first call of a JVM would wait for.
    Success.Form form = success.form();
    @Nullable Object value = null;
    if (form == Success.Form.JSON) {
      value = read(Objects.requireNonNull(success.codec()));
    } else if (form == Success.Form.TEXT) {
      value = answer.text();
    } else if (form == Success.Form.FILE) {
      value = new Download(answer.headers(), Objects.requireNonNull(answer.stream()));
    }
    return success.result(value);
  }

  private Object read(JsonCodec<?> codec) {
    try {
      return read(codec, answer.body());
    } catch (RuntimeException e) {
      // Whatever it is: for a request that must not be sent twice, the outcome is now unknown.
      String coding = answer.header("content-encoding");
      throw coding.isEmpty() || coding.equalsIgnoreCase("identity")
          ? log.unreadable(answer, e)
          : log.unreadable(
              answer,
              new JsonException(
                  "it came as " + coding + ", which was not asked for: " + e.getMessage(), e));
    }
  }

  /** Not every 2xx says that a request was done: some providers put their errors into one. */
  private <T> T read(JsonCodec<T> codec, byte[] body) {
    T value = JsonReader.read(body, codec);
    if (log.operation().retry() == RetryClass.NEVER
        && codec instanceof RecordCodec<T, ?> record
        && record.isForeign(value)) {
      throw new JsonException(
          "expected what the document says, but found only properties that it does not name at $");
    }
    return value;
  }
}
