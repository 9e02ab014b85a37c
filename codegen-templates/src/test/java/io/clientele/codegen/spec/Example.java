package io.clientele.codegen.spec;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An example in a document.
 *
 * @param pointer where it stands
 * @param schema the pointer of the schema that it is an example of
 * @param value what it says
 */
record Example(String pointer, String schema, JsonNode value) {

  /** The examples that stand in an object itself; empty for kinds that have none. */
  static List<Example> of(Place place) {
    return switch (place.kind()) {
      case SCHEMA -> of(place, place.pointer());
      case HEADER, MEDIA_TYPE, PARAMETER -> of(place, place.pointerTo("schema"));
      default -> List.of();
    };
  }

  private static List<Example> of(Place place, String schema) {
    List<Example> examples = new ArrayList<>();
    if (place.has("example")) {
      examples.add(new Example(place.pointerTo("example"), schema, place.node().get("example")));
    }
    place
        .node()
        .path("examples")
        .propertyStream()
        .forEach(
            entry -> {
              String pointer = Place.child(place.pointerTo("examples"), entry.getKey()) + "/value";
              examples.add(new Example(pointer, schema, entry.getValue().path("value")));
            });
    return examples;
  }
}
