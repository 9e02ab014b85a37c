package io.clientele.runtime.spi;

import io.clientele.runtime.Secret;
import java.util.List;

/** An argument that is one parameter of the document. */
record ParameterArgument<T>(Parameter parameter, JsonCodec<T> codec, boolean isOptional)
    implements Argument<T> {
  @Override
  public String name() {
    return parameter.name();
  }

  @Override
  public void write(T value, RequestParts out) {
    boolean path = parameter.place() == Parameter.Place.PATH; // Written as Feign does.
    out.add(parameter, path ? value : JsonWriter.tree(value, codec).value());
  }

  @Override
  public List<Secret> secrets(T value) {
    return JsonWriter.tree(value, codec).secrets();
  }
}
