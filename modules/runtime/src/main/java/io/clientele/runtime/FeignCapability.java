package io.clientele.runtime;

import feign.Capability;
import feign.Client;
import feign.Contract;
import feign.InvocationContext;
import feign.InvocationHandlerFactory;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.Logger;
import feign.MethodMetadata;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import feign.ResponseInterceptor;
import feign.Retryer;
import feign.Types;
import feign.codec.EncodeException;
import feign.codec.Encoder;
import io.clientele.runtime.spi.Content;
import io.clientele.runtime.spi.Operation;
import io.clientele.runtime.spi.RequestParts;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes a Feign client one of Clientele: our JSON, our retries in place of Feign's, our
 * credentials and errors. Immutable and thread-safe.
 */
public final class FeignCapability implements Capability {
  private final Engine engine;
  private final CallOptions options;

  private final Map<String, Operation<?>> operations = new LinkedHashMap<>();

  FeignCapability(Engine engine, CallOptions options) {
    this.engine = engine;
    this.options = options;
    engine.operations().forEach(operation -> operations.put(operation.requestLine(), operation));
  }

  /**
   * Takes the place of any client: ours stands on the transport that the provider was built with.
   */
  @Override
  public Client enrich(Client client) {
    return (request, own) -> execute(request);
  }

  private Response execute(Request request) {
    // Of a method that is no operation there are no arguments here.
    Operation<?> operation = operation(request.requestTemplate());
    Deadline deadline = engine.deadline(operation, options);
    Answered answered = new Call(engine, Draft.of(request), options, deadline).run();
    Answer answer = answered.answer();
    return Response.builder()
        .status(answer.status())
        .headers(new LinkedHashMap<>(answer.headers()))
        .body(new Answer.Body(answered))
        .request(request)
        .build();
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
      try {
        Object[] all = arguments == null ? new Object[0] : arguments;
        Object[] extended = Arrays.copyOf(all, all.length + 1);
        extended[all.length] = all;
        return handler.invoke(extended);
      } catch (EncodeException e) {
        throw e.getCause() instanceof ClienteleException ours ? ours : e;
      }
    };
  }

  /**
   * What the document says of the parameters is more than Feign's annotations can: all but the path
   * is taken out of Feign's templates, and all is written from the arguments by the encoder. They
   * come to it as one more argument, as Feign hands no more than one to an encoder.
   */
  @Override
  public Contract enrich(Contract contract) {
    return type -> {
      List<MethodMetadata> methods = contract.parseAndValidateMetadata(type);
      for (MethodMetadata method : methods) {
        if (operations.containsKey(requestLine(method))) {
          takeOver(method);
        }
      }
      return methods;
    };
  }

  private static void takeOver(MethodMetadata method) {
    RequestTemplate template = method.template();
    ofArguments(template.queries()).forEach(name -> template.query(name));
    ofArguments(template.headers()).forEach(template::removeHeader);
    method.formParams().clear();
    method.queryMapIndex(null);
    method.bodyIndex(method.method().getParameterCount());
    method.bodyType(Object[].class);
  }

  private static List<String> ofArguments(Map<String, Collection<String>> fields) {
    return fields.entrySet().stream()
        .filter(field -> field.getValue().toString().contains("{"))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public Encoder enrich(Encoder encoder) {
    return this::encode;
  }

  @Override
  public ResponseInterceptor.Chain enrich(ResponseInterceptor.Chain chain) {
    return FeignCapability::decode;
  }

  private void encode(Object values, Type type, RequestTemplate template) {
    Arguments arguments = new Arguments(operation(template), (Object[]) values);
    template.uri(arguments.parts().path());
    template.removeHeader("Accept").headerLiteral("Accept", arguments.operation().accept().get(0));
    for (RequestParts.Pair header : arguments.parts().headers()) {
      template.removeHeader(header.name()).headerLiteral(header.name(), header.value());
    }
    Content content = arguments.parts().content();
    if (content != null) {
      template.removeHeader("Content-Type").headerLiteral("Content-Type", content.contentType());
      byte[] bytes = content.inMemory();
      if (bytes != null) {
        template.body(bytes, StandardCharsets.UTF_8);
      }
    }
    template.feignTarget(new FeignTarget<>(template.feignTarget(), arguments));
  }

  /** Finds what the document says of the method that a template was made from. */
  private Operation<?> operation(RequestTemplate template) {
    MethodMetadata method = template.methodMetadata();
    Operation<?> operation = operations.get(requestLine(method));
    if (operation == null) {
      throw new IllegalStateException(
          method.configKey()
              + " is not an operation of "
              + engine.provider()
              + ": "
              + requestLine(method));
    }
    return operation;
  }

  private static String requestLine(MethodMetadata method) {
    return method.template().method() + " " + method.template().path();
  }

  @SuppressWarnings("NullAway") // Without a body, T is Void and null its only value.
  private static @Nullable Object decode(InvocationContext context) {
    Answered answered = ((Answer.Body) context.response().body()).answered();
    Operation<?> operation = answered.log().operation();
    return Types.getRawType(context.returnType()) == ApiResponse.class
        ? answered.response(operation)
        : answered.value(operation);
  }
}
