package io.clientele.codegen.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An OpenAPI document as it is written: nothing resolved, nothing left out. Immutable. */
final class Spec {
  /** Where the documents are, seen from the module that the tests run in. */
  static final Path FOLDER = Path.of("..", "specs");

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final String text;
  private final JsonNode root;
  private final List<Place> places;

  private Spec(String file, String text) {
    this.file = file;
    this.text = text;
    this.root = YAML.readTree(text);
    this.places = new Place(Kind.DOCUMENT, "", "", root).withDescendants();
  }

  /** All documents of {@link #FOLDER}, by name; a new provider needs no entry anywhere. */
  static List<Spec> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(Spec::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws tools.jackson.core.JacksonException if the text is no YAML, or writes a key twice
   */
  static Spec of(String file, String yaml) {
    return new Spec(file, yaml);
  }

  private static Spec of(Path path) {
    try {
      return of(path.getFileName().toString(), Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  JsonNode root() {
    return root;
  }

  /** The provider's name. */
  String title() {
    return root.at("/info/title").asString("");
  }

  Place document() {
    return places.get(0);
  }

  /** Every object of a kind that is written out, in the order of the document. */
  List<Place> all(Kind kind) {
    return places.stream().filter(place -> place.kind() == kind).toList();
  }

  List<Place> places() {
    return places;
  }

  /** The object at a pointer, which may be missing. */
  Place at(Kind kind, String pointer) {
    return new Place(
        kind, pointer, pointer.substring(pointer.lastIndexOf('/') + 1), root.at(pointer));
  }

  /** The object itself or, if it is a reference, what it refers to; a missing node if nothing. */
  Place resolve(Place place) {
    Place current = place;
    while (current.isReference()) {
      String pointer = current.text("$ref").replaceFirst("^#", "");
      current = at(current.kind(), pointer.startsWith("/") ? pointer : "/no such place");
    }
    return current;
  }

  /** The pointers of all components that an object refers to, directly or through others. */
  Set<String> reachableFrom(JsonNode node) {
    Set<String> reached = new TreeSet<>();
    reach(node, reached);
    return reached;
  }

  private void reach(JsonNode node, Set<String> reached) {
    String pointer = node.path("$ref").asString("").replaceFirst("^#", "");
    if (pointer.startsWith("/") && reached.add(pointer)) {
      reach(root.at(pointer), reached);
    }
    node.valueStream().forEach(value -> reach(value, reached));
  }

  @Override
  public String toString() {
    return file;
  }
}
