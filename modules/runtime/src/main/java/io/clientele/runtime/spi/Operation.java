package io.clientele.runtime.spi;

import io.clientele.runtime.ProviderError;
import io.clientele.runtime.RetryClass;
import io.clientele.runtime.ValidationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of one operation: all that is needed to send it and to read its answer.
 *
 * @param id its {@code operationId}
 * @param method the HTTP method
 * @param path its path template, as in {@code /v1/clients/{id}}
 * @param pathParts the same in parts: at even places what stands there as it is, at odd ones the
 *     names of parameters
 * @param retry whether it may be sent again
 * @param security the names of the security schemes that it needs: alternatives, each of which is
 *     complete in itself; empty if it needs none
 * @param arguments what becomes of the method's arguments, in their order
 * @param successes how its answers are read; never empty
 * @param accept the header {@code Accept}: the media types of the answers, and of the errors
 * @param errors how its errors are read, by status; 4 stands for all of 4XX, 5 for all of 5XX, and
 *     0 for all others
 * @param <T> what its method returns
 */
public record Operation<T>(
    String id,
    String method,
    String path,
    List<String> pathParts,
    RetryClass retry,
    List<List<String>> security,
    List<Argument<?>> arguments,
    List<Success<? extends T>> successes,
    List<String> accept,
    Map<Integer, JsonCodec<? extends ProviderError>> errors) {

  /** Starts one that needs no credential, has no arguments and answers nothing. */
  public static Builder of(String id, String requestLine, RetryClass retry) {
    return new Builder(id, requestLine, retry);
  }

  /** Its method and path template, as in {@code POST /v1/clients/{id}}. */
  public String requestLine() {
    return method + " " + path;
  }

  /**
   * Checks the arguments of a call, by the names of the parameters.
   *
   * @throws ValidationException naming each rule that they break
   */
  public void check(@Nullable Object... values) {
    Checks checks = null;
    for (int i = 0; i < arguments.size(); i++) {
      Argument<?> argument = arguments.get(i);
      if (values[i] == null ? !argument.isOptional() : argument.hasRules()) {
        checks = checks == null ? Checks.ofArguments() : checks;
        check(argument, values[i], checks);
      }
    }
    if (checks != null) {
      checks.refuse(id);
    }
  }

  @SuppressWarnings("unchecked") // The interface and the operation come from one document.
  private static <A> void check(Argument<A> argument, @Nullable Object value, Checks checks) {
    if (value == null) {
      checks.required(argument.name(), null);
    } else {
      argument.check((A) value, checks);
    }
  }

  /** How the body of an error with this status is read, or null if no document says. */
  public @Nullable JsonCodec<? extends ProviderError> error(int status) {
    JsonCodec<? extends ProviderError> documented = errors.get(status);
    if (documented == null) {
      documented = errors.get(status / 100);
    }
    return documented == null ? errors.get(0) : documented;
  }

  /** How an answer with this status is read; the first is for what no document says. */
  public Success<? extends T> success(int status) {
    Success<? extends T> others = successes.get(0);
    for (Success<? extends T> success : successes) {
      if (success.status() == status) {
        return success;
      }
      others = success.status() == 0 ? success : others;
    }
    return others;
  }

  /** Makes an {@link Operation}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private final String requestLine;
    private final RetryClass retry;
    private final List<List<String>> security = new ArrayList<>(1);
    private final List<Argument<?>> arguments = new ArrayList<>(2);
    private final Map<Integer, JsonCodec<? extends ProviderError>> errors = new HashMap<>();

    private Builder(String id, String requestLine, RetryClass retry) {
      this.id = id;
      this.requestLine = requestLine;
      this.retry = retry;
    }

    /** Adds an alternative: the schemes that it needs together. */
    public Builder security(String... schemes) {
      security.add(List.of(schemes));
      return this;
    }

    /** Adds an argument that is one required parameter. */
    public <T> Builder parameter(Parameter parameter, JsonCodec<T> codec) {
      return add(parameter, codec, false, null);
    }

    /** Adds an argument that is one required parameter, for which there are rules. */
    public <T> Builder parameter(
        Parameter parameter, JsonCodec<T> codec, BiConsumer<T, Checks> rules) {
      return add(parameter, codec, false, rules);
    }

    /** Adds an argument that is one parameter, and may be null. */
    public <T> Builder optional(Parameter parameter, JsonCodec<T> codec) {
      return add(parameter, codec, true, null);
    }

    /** Adds an argument that is one parameter, for which there are rules, and may be null. */
    public <T> Builder optional(
        Parameter parameter, JsonCodec<T> codec, BiConsumer<T, Checks> rules) {
      return add(parameter, codec, true, rules);
    }

    private <T> Builder add(
        Parameter parameter,
        JsonCodec<T> codec,
        boolean isOptional,
        @Nullable BiConsumer<T, Checks> rules) {
      // Of a path, the check of the path says what is missing.
      boolean mayBeNull = isOptional || parameter.place() == Parameter.Place.PATH;
      arguments.add(new ParameterArgument<>(parameter, codec, mayBeNull, rules));
      return this;
    }

    /** Adds an argument whose properties are parameters. */
    public <T> Builder parameters(JsonCodec<T> codec, Parameter... parameters) {
      arguments.add(new ParameterGroup<>(codec, List.of(parameters), false));
      return this;
    }

    /** Adds an argument whose properties are parameters, and that may be null. */
    public <T> Builder optionalParameters(JsonCodec<T> codec, Parameter... parameters) {
      arguments.add(new ParameterGroup<>(codec, List.of(parameters), true));
      return this;
    }

    /** Adds the argument that is the body. */
    public Builder body(RequestBody<?> body) {
      arguments.add(body);
      return this;
    }

    /** Sets how errors are read that have nothing of their own. */
    public Builder errors(JsonCodec<? extends ProviderError> codec) {
      return error(0, codec);
    }

    /** Sets how errors with this status are read, or with 4 all of 4XX, and with 5 all of 5XX. */
    public Builder error(int status, JsonCodec<? extends ProviderError> codec) {
      errors.put(status, codec);
      return this;
    }

    /** Returns what was set, of an operation that answers in one of these ways. */
    @SafeVarargs
    public final <T> Operation<T> answers(Success<? extends T>... successes) {
      int space = requestLine.indexOf(' ');
      String path = requestLine.substring(space + 1);
      List<Success<? extends T>> ways = new ArrayList<>(successes.length);
      for (Success<? extends T> success : successes) {
        ways.add(success);
      }
      return new Operation<>(
          id,
          requestLine.substring(0, space),
          path,
          parts(path),
          retry,
          List.copyOf(security),
          List.copyOf(arguments),
          ways.isEmpty() ? List.of(Success.nothing()) : List.copyOf(ways),
          accept(ways),
          Map.copyOf(errors));
    }

    private static List<String> parts(String path) {
      List<String> parts = new ArrayList<>(3);
      int start = 0;
      for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', start)) {
        int close = path.indexOf('}', open);
        parts.add(path.substring(start, open));
        parts.add(path.substring(open + 1, close));
        start = close + 1;
      }
      parts.add(path.substring(start));
      return List.copyOf(parts);
    }

    private static List<String> accept(List<? extends Success<?>> successes) {
      Set<String> types = new LinkedHashSet<>();
      for (Success<?> success : successes) {
        types.add(success.mediaType());
      }
      types.remove("");
      types.add("application/json"); // Of the errors.
      return List.of(String.join(", ", types));
    }
  }
}
