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
  private final CallOptions options;

  FeignCapability(Engine engine, CallOptions options) {
    this.engine = engine;
    this.options = options;
  }

  /**
   * Takes the place of any client: ours stands on the transport that the provider was built with.
   */
  @Override
  public Client enrich(Client client) {
    return options == CallOptions.NONE
        ? engine
        : (request, own) ->
            engine.execute(
                engine.operation(request.requestTemplate()), request, options.and(PerCall.of(own)));
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
              unwrapping.put(
                  method,
                  method.isDefault() ? handler : unwrapping(method.getParameterCount(), handler)));
      return factory.create(target, unwrapping);
    };
  }

  private static MethodHandler unwrapping(int parameters, MethodHandler handler) {
    return arguments -> {
      try {
        return handler.invoke(extended(arguments == null ? new Object[0] : arguments, parameters));
      } catch (EncodeException e) {
        throw e.getCause() instanceof ClienteleException ours ? ours : e;
      }
    };
  }

  /** Puts the arguments, as one, behind the parameters; what a view adds stands behind that. */
  private static Object[] extended(Object[] arguments, int parameters) {
    Object[] extended = new Object[arguments.length + 1];
    System.arraycopy(arguments, 0, extended, 0, parameters);
    extended[parameters] = Arrays.copyOf(arguments, parameters);
    int added = arguments.length - parameters;
    System.arraycopy(arguments, parameters, extended, parameters + 1, added);
    return extended;
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
    return FeignCapability::decode;
  }

  private void encode(Object arguments, Type type, RequestTemplate template) {
    PreparedCall.write(template, engine.operation(template), (Object[]) arguments);
  }

  @SuppressWarnings("NullAway") // Without a body, T is Void and null its only value.
  private static @Nullable Object decode(InvocationContext context) {
    Answer.Body body = (Answer.Body) context.response().body();
    CallLog log = body.log();
    Answer answer = body.answer();
    Object value;
    try {
      value = value(log, answer);
    } catch (RuntimeException | Error e) {
      log.finished(e);
      throw e;
    }
    log.finished(null);
    return Types.getRawType(context.returnType()) == ApiResponse.class
        ? new ApiResponse<>(answer.status(), answer.headers(), value, answer.text(), log.attempts())
        : value;
  }

  private static @Nullable Object value(CallLog log, Answer answer) {
    Success success = log.operation().success(answer.status());
    Object value =
        switch (success.form()) {
          case NOTHING -> null;
          case TEXT -> answer.text();
          case FILE -> new Download(answer.headers(), Objects.requireNonNull(answer.stream()));
          case JSON -> read(log, answer, Objects.requireNonNull(success.codec()));
        };
    return success.as().apply(value);
  }

  private static Object read(CallLog log, Answer answer, JsonCodec<?> codec) {
    try {
      return JsonReader.read(answer.body(), codec);
    } catch (RuntimeException e) {
      // Whatever it is: for a request that must not be sent twice, the outcome is now unknown.
      throw log.unreadable(answer, e);
    }
  }
}
