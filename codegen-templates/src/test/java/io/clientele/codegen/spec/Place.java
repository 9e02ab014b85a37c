package io.clientele.codegen.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * An object in a document: what it is, its JSON pointer (RFC 6901), its last key and its content.
 */
record Place(Kind kind, String pointer, String name, JsonNode node) {

  /** The pointer of a field of this object, whether or not it is there. */
  String pointerTo(String field) {
    return child(pointer, field);
  }

  boolean has(String field) {
    return node.has(field);
  }

  /** The text of a field; empty if it is missing or no text. */
  String text(String field) {
    return node.path(field).asString("");
  }

  boolean isReference() {
    return node.has("$ref");
  }

  /** Whether this object is itself an entry of {@code components/section}. */
  boolean isComponent(String section) {
    return pointer.equals(child("/components/" + section, name));
  }

  /** This object and all below it, in the order of the document; references are not followed. */
  List<Place> withDescendants() {
    List<Place> places = new ArrayList<>();
    collect(places);
    return places;
  }

  private void collect(List<Place> places) {
    places.add(this);
    for (Kind.Field field : kind.fields()) {
      Place value = field(field.name(), field.kind());
      if (field.each()) {
        value.entries().forEach(entry -> entry.collect(places));
      } else if (value.node().isObject()) {
        value.collect(places);
      }
    }
  }

  private Place field(String name, Kind kind) {
    return new Place(kind, pointerTo(name), name, node.path(name));
  }

  private List<Place> entries() {
    List<String> names =
        node.isArray()
            ? IntStream.range(0, node.size()).mapToObj(Integer::toString).toList()
            : List.copyOf(node.propertyNames());
    return names.stream()
        .map(key -> new Place(kind, pointerTo(key), key, node.at("/" + escape(key))))
        .filter(entry -> entry.node().isObject())
        .toList();
  }

  static String child(String pointer, String key) {
    return pointer + "/" + escape(key);
  }

  private static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
