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
    if (parameter.place() != Parameter.Place.PATH) { // Feign puts these into its template.
      out.add(parameter, JsonWriter.tree(value, codec).value());
    }
  }

  @Override
  public List<Secret> secrets(T value) {
    return JsonWriter.tree(value, codec).secrets();
  }
}
