package io.clientele.runtime.spi;

import io.clientele.runtime.ProviderError;
import io.clientele.runtime.RetryClass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of one operation: all that is needed to send it and to read its answer.
 *
 * @param id its {@code operationId}
 * @param requestLine its method and path template, as in {@code POST /v1/clients/{id}}
 * @param retry whether it may be sent again
 * @param security the names of the security schemes that it needs: alternatives, each of which is
 *     complete in itself; empty if it needs none
 * @param arguments what becomes of the method's arguments, in their order
 * @param successes how its answers are read; never empty
 * @param errors how its errors are read, by status; 4 stands for all of 4XX, 5 for all of 5XX, and
 *     0 for all others
 */
public record Operation(
    String id,
    String requestLine,
    RetryClass retry,
    List<List<String>> security,
    List<Argument<?>> arguments,
    List<Success> successes,
    Map<Integer, JsonCodec<? extends ProviderError>> errors) {

  /** Starts one that needs no credential, has no arguments and answers nothing. */
  public static Builder of(String id, String requestLine, RetryClass retry) {
    return new Builder(id, requestLine, retry);
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
  public Success success(int status) {
    Success others = successes.get(0);
    for (Success success : successes) {
      if (success.status() == status) {
        return success;
      }
      others = success.status() == 0 ? success : others;
    }
    return others;
  }

  /** The media types to ask for: those of the answers, and of the errors. */
  public String accept() {
    Set<String> types = new LinkedHashSet<>();
    for (Success success : successes) {
      types.add(success.mediaType());
    }
    types.remove("");
    types.add("application/json"); // Of the errors.
    return String.join(", ", types);
  }

  /** Makes an {@link Operation}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private final String requestLine;
    private final RetryClass retry;
    private final List<List<String>> security = new ArrayList<>(1);
    private final List<Argument<?>> arguments = new ArrayList<>(2);
    private final List<Success> successes = new ArrayList<>(1);
    private Map<Integer, JsonCodec<? extends ProviderError>> errors = Map.of();

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
      // Of a path, the check of the path says what is missing.
      boolean optional = parameter.place() == Parameter.Place.PATH;
      arguments.add(new ParameterArgument<>(parameter, codec, optional));
      return this;
    }

    /** Adds an argument that is one parameter, and may be null. */
    public <T> Builder optional(Parameter parameter, JsonCodec<T> codec) {
      arguments.add(new ParameterArgument<>(parameter, codec, true));
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

    /** Adds a way to answer. */
    public Builder answers(Success success) {
      successes.add(success);
      return this;
    }

    /** Sets how errors are read. */
    public Builder errors(Map<Integer, JsonCodec<? extends ProviderError>> errors) {
      this.errors = errors;
      return this;
    }

    /** Returns what was set. */
    public Operation build() {
      return new Operation(
          id,
          requestLine,
          retry,
          List.copyOf(security),
          List.copyOf(arguments),
          successes.isEmpty() ? List.of(Success.nothing()) : List.copyOf(successes),
          errors);
    }
  }
}
