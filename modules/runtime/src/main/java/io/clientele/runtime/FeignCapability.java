package io.clientele.runtime;

import feign.Capability;
import feign.Client;
import feign.Contract;
import feign.InvocationContext;
import feign.InvocationHandlerFactory;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.Logger;
import feign.MethodMetadata;
import feign.RequestTemplate;
import feign.ResponseInterceptor;
import feign.Retryer;
import feign.Types;
import feign.codec.EncodeException;
import feign.codec.Encoder;
import io.clientele.runtime.spi.JsonCodec;
import io.clientele.runtime.spi.JsonReader;
import io.clientele.runtime.spi.Success;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
      handlers.forEach(
          (method, handler) ->
              unwrapping.put(method, method.isDefault() ? handler : unwrapping(handler)));
      return factory.create(target, unwrapping);
    };
  }

  private static MethodHandler unwrapping(MethodHandler handler) {
    return arguments -> {
      Object[] all = arguments == null ? new Object[0] : arguments;
      Object[] extended = Arrays.copyOf(all, all.length + 1);
      extended[all.length] = all;
      try {
        return handler.invoke(extended);
      } catch (EncodeException e) {
        throw e.getCause() instanceof ClienteleException ours ? ours : e;
      }
    };
  }

  /**
   * What the document says of the parameters is more than Feign's annotations can: all but the path
   * is taken out of Feign's templates, and written from all arguments at once by the encoder. They
   * come to it as one more argument, as Feign hands no more than one to an encoder.
   */
  @Override
  public Contract enrich(Contract contract) {
    return type -> {
      List<MethodMetadata> methods = contract.parseAndValidateMetadata(type);
      for (MethodMetadata method : methods) {
        if (engine.find(method) != null) {
          takeOver(method);
        }
      }
      return methods;
    };
  }

  private static void takeOver(MethodMetadata method) {
    RequestTemplate template = method.template();
    new LinkedHashMap<>(template.queries())
        .forEach(
            (name, values) -> {
              if (values.toString().contains("{")) {
                template.query(name);
              }
            });
    new LinkedHashMap<>(template.headers())
        .forEach(
            (name, values) -> {
              if (values.toString().contains("{")) {
                template.removeHeader(name);
              }
            });
    method.formParams().clear();
    method.queryMapIndex(null);
    method.bodyIndex(method.method().getParameterCount());
    method.bodyType(Object[].class);
  }

  @Override
  public Encoder enrich(Encoder encoder) {
    return this::encode;
  }

  @Override
  public ResponseInterceptor.Chain enrich(ResponseInterceptor.Chain chain) {
    return this::decode;
  }

  private void encode(Object arguments, Type type, RequestTemplate template) {
    PreparedCall.write(template, engine.operation(template), (Object[]) arguments);
  }

  @SuppressWarnings("NullAway") // Without a body, T is Void and null its only value.
  private @Nullable Object decode(InvocationContext context) {
    Answer.Body body = (Answer.Body) context.response().body();
    Object value = value(body);
    if (Types.getRawType(context.returnType()) != ApiResponse.class) {
      return value;
    }
    Answer answer = body.answer();
    return new ApiResponse<>(
        answer.status(), answer.headers(), value, answer.text(), body.attempts());
  }

  private @Nullable Object value(Answer.Body body) {
    Answer answer = body.answer();
    Success success = body.operation().success(answer.status());
    Object value =
        switch (success.form()) {
          case NOTHING -> null;
          case TEXT -> answer.text();
          case FILE -> new Download(answer.headers(), Objects.requireNonNull(answer.stream()));
          case JSON -> read(body, Objects.requireNonNull(success.codec()));
        };
    return success.as().apply(value);
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
