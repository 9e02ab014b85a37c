package io.clientele.runtime.spi;

import io.clientele.runtime.Secret;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An argument that holds several parameters, as its properties. In an interface of the
 * application's own it may be a map of their names and values.
 */
record ParameterGroup<T>(JsonCodec<T> codec, List<Parameter> parameters, boolean isOptional)
    implements Argument<T> {
  @Override
  public String name() {
    return "the parameters";
  }

  @Override
  public void write(T value, RequestParts out) {
    Object given = value;
    Map<?, ?> properties =
        given instanceof Map<?, ?> map ? map : (Map<?, ?>) JsonWriter.tree(value, codec).value();
    Set<Object> documented = new HashSet<>();
    for (Parameter parameter : parameters) {
      documented.add(parameter.property());
      Object property = properties.get(parameter.property());
      if (property != null) {
        out.add(parameter, property);
      }
    }
    // What the application adds to the documented ones goes where most parameters are.
    properties.forEach(
        (property, added) -> {
          if (added != null && !documented.contains(property)) {
            out.add(Parameter.query((String) property), added);
          }
        });
  }

  @Override
  public List<Secret> secrets(T value) {
    Object given = value;
    return given instanceof Map<?, ?> ? List.of() : JsonWriter.tree(value, codec).secrets();
  }
}
