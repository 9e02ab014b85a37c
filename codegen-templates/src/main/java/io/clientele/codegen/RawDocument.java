package io.clientele.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.util.DeserializationUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** A document as its author wrote it: the parser follows references, and leaves some things out. */
public final class RawDocument {
  private static final Pattern REMOTE = Pattern.compile("\\$ref[\"']?\\s*:\\s*[\"']?https?://");

  /** What stands there is a value, and no part of the document, whatever it looks like. */
  private static final Pattern VALUE =
      Pattern.compile(
          ".*(?<!/(\\w{0,9}[pP]roperties|responses|schemas|parameters|headers|examples|requestBodies))"
              + "/(example|default|const|enum/\\d+|examples/(\\d+|[^/]+/value)|x-[^/]*)(/.*)?");

  private static final Pattern OF_OBJECTS =
      Pattern.compile(
          "#/(paths/[^/]*/\\w+/(responses/[^/]*|requestBody)|components/(responses|requestBodies)/[^/]*)/content/|#/components/pathItems/");

  private final String text;

  private RawDocument(String text) {
    this.text = text;
  }

  /** The parser reads no more than 3 MB of YAML unless it is told to. */
  static void liftLimits() {
    DeserializationUtils.getOptions().setMaxYamlCodePoints(Integer.MAX_VALUE);
  }

  /** Reads a file. What is none, or cannot be read, is empty: the parser says so. */
  public static RawDocument read(String location) {
    liftLimits();
    try {
      return new RawDocument(Files.readString(Path.of(location)));
    } catch (IOException | InvalidPathException e) {
      return new RawDocument("");
    }
  }

  /**
   * Returns a line for each reference to another server, which the parser would call without being
   * asked to.
   */
  public List<String> remoteReferences() {
    List<String> found = new ArrayList<>();
    if (REMOTE.matcher(text).find()) {
      JsonNode root = root();
      Set<String> own = new HashSet<>(root.findValuesAsText("$id"));
      walk("#", root, (pointer, node) -> addReference(pointer, node, own, found));
    }
    return found;
  }

  private static void addReference(
      String pointer, JsonNode node, Set<String> own, List<String> found) {
    String reference = node.path("$ref").asText();
    if (reference.matches("https?://.*")
        && !own.contains(reference.replaceFirst("#.*", ""))
        && !VALUE.matcher(pointer).matches()) {
      found.add(
          pointer
              + "/$ref: "
              + reference
              + " is on another server, which is not asked. Copy what it holds into"
              + " #/components.");
    }
  }

  /** Returns a line for each value over which the parser falls, as it wants an object there. */
  public List<String> misplacedValues() {
    List<String> found = new ArrayList<>();
    walk((pointer, node) -> addMisplaced(pointer, node, found));
    return found;
  }

  private static void addMisplaced(String pointer, JsonNode node, List<String> found) {
    if (OF_OBJECTS.matcher(pointer.substring(0, pointer.lastIndexOf('/') + 1)).matches()
        && !node.isObject()) {
      found.add(
          pointer
              + ": this is "
              + node.getNodeType().toString().toLowerCase(Locale.ROOT)
              + ", and has to be an object. Write out what belongs there.");
    }
  }

  String text() {
    return text;
  }

  /** Comes by each value, the outer before the inner, with its JSON pointer. */
  void walk(BiConsumer<String, JsonNode> visit) {
    walk("#", root(), visit);
  }

  private static void walk(String pointer, JsonNode node, BiConsumer<String, JsonNode> visit) {
    visit.accept(pointer, node);
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      walk(DocumentWalk.within(pointer, each.getKey()), each.getValue(), visit);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(pointer + "/" + i, node.get(i), visit);
    }
  }

  /** Adds the schemas that are true or false, which the parser drops: of both all JSON is kept. */
  void restoreSchemas(OpenAPI document) {
    for (Map.Entry<String, JsonNode> each : root().at("/components/schemas").properties()) {
      if (each.getValue().isBoolean()) {
        document.getComponents().getSchemas().put(each.getKey(), new Schema<>());
      }
    }
  }

  private JsonNode root() {
    try {
      JsonNode root = Yaml.mapper().readTree(text);
      return root == null ? MissingNode.getInstance() : root;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
