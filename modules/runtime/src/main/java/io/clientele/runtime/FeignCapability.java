package io.clientele.runtime;

import feign.Capability;
import feign.Client;
import feign.InvocationContext;
import feign.InvocationHandlerFactory;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.Logger;
import feign.RequestTemplate;
import feign.ResponseInterceptor;
import feign.Retryer;
import feign.Types;
import feign.codec.EncodeException;
import feign.codec.Encoder;
import io.clientele.runtime.spi.JsonCodec;
import io.clientele.runtime.spi.JsonReader;
import io.clientele.runtime.spi.JsonWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes a Feign client one of Clientele: our JSON, our retries in place of Feign's, our
 * credentials and errors. Immutable and thread-safe.
 */
public final class FeignCapability implements Capability {
  private final Engine engine;

  FeignCapability(Engine engine) {
    this.engine = engine;
  }

  /**
   * Takes the place of any client: ours stands on the transport that the provider was built with.
   */
  @Override
  public Client enrich(Client client) {
    return engine;
  }

  /** Feign's own would send a create up to five times. */
  @Override
  public Retryer enrich(Retryer retryer) {
    return Retryer.NEVER_RETRY;
  }

  /** Feign's own would log bodies as they are, with the passwords in them. */
  @Override
  public Logger enrich(Logger logger) {
    return new Logger.NoOpLogger();
  }

  /** Feign wraps what an encoder throws; ours comes out as it is. */
  @Override
  public InvocationHandlerFactory enrich(InvocationHandlerFactory factory) {
    return (target, handlers) -> {
      Map<Method, MethodHandler> unwrapping = new LinkedHashMap<>();
      handlers.forEach((method, handler) -> unwrapping.put(method, unwrapping(handler)));
      return factory.create(target, unwrapping);
    };
  }

  private static MethodHandler unwrapping(MethodHandler handler) {
    return arguments -> {
      try {
        return handler.invoke(arguments);
      } catch (EncodeException e) {
        throw e.getCause() instanceof ClienteleException ours ? ours : e;
      }
    };
  }

  @Override
  public Encoder enrich(Encoder encoder) {
    return this::encode;
  }

  @Override
  public ResponseInterceptor.Chain enrich(ResponseInterceptor.Chain chain) {
    return this::decode;
  }

  private void encode(Object body, Type type, RequestTemplate template) {
    JsonCodec<?> codec = engine.operation(template).request();
    if (codec != null) {
      template.body(write(body, codec), StandardCharsets.UTF_8);
    }
  }

  @SuppressWarnings("unchecked") // The interface and the codec come from one line of the document.
  private static <T> byte[] write(Object body, JsonCodec<T> codec) {
    return JsonWriter.write((T) body, codec);
  }

  @SuppressWarnings("NullAway") // Without a body, T is Void and null its only value.
  private @Nullable Object decode(InvocationContext context) {
    Answer.Body body = (Answer.Body) context.response().body();
    JsonCodec<?> codec = body.operation().answer();
    Object value = codec == null ? null : read(body, codec);
    if (Types.getRawType(context.returnType()) != ApiResponse.class) {
      return value;
    }
    Answer answer = body.answer();
    return new ApiResponse<>(
        answer.status(), answer.headers(), value, answer.text(), body.attempts());
  }

  private Object read(Answer.Body body, JsonCodec<?> codec) {
    try {
      return JsonReader.read(body.answer().body(), codec);
    } catch (RuntimeException e) {
      // Whatever it is: for a request that must not be sent twice, the outcome is now unknown.
      Redaction redaction = body.redaction().get();
      CallReport report =
          CallReport.of(
              engine.provider(), body.operation(), body.attempts(), body.answer(), redaction);
      String fact = "The answer cannot be read: " + redaction.apply(String.valueOf(e.getMessage()));
      throw body.operation().retry() == RetryClass.NEVER
          ? new OutcomeUnknownException(report, fact + ".", null, redaction.apply(e))
          : new UnreadableAnswerException(report, fact + ".", redaction.apply(e));
    }
  }
}
