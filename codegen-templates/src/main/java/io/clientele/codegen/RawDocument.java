package io.clientele.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
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
import java.util.regex.Pattern;

/** A document as its author wrote it: the parser follows references, and leaves some things out. */
public final class RawDocument {
  private static final Pattern REMOTE = Pattern.compile("\\$ref[\"']?\\s*:\\s*[\"']?https?://");

  private static final Pattern OF_OBJECTS =
      Pattern.compile(
          "#/(paths/[^/]*/\\w+/(responses/[^/]*|requestBody)|components/(responses|requestBodies)/[^/]*)/content|#/components/pathItems");

  private final String text;

  private RawDocument(String text) {
    this.text = text;
  }

  /** Reads a file. What is none, or cannot be read, is empty: the parser says so. */
  public static RawDocument read(String location) {
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
      addReferences("#", root, own, found);
    }
    return found;
  }

  private static void addReferences(
      String pointer, JsonNode node, Set<String> own, List<String> found) {
    String reference = node.path("$ref").asText();
    if (reference.matches("https?://.*") && !own.contains(reference.replaceFirst("#.*", ""))) {
      found.add(
          pointer
              + "/$ref: "
              + reference
              + " is on another server, which is not asked. Copy what it holds into"
              + " #/components.");
    }
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      addReferences(DocumentWalk.within(pointer, each.getKey()), each.getValue(), own, found);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      addReferences(pointer + "/" + i, node.get(i), own, found);
    }
  }

  /** Returns a line for each value over which the parser falls, as it wants an object there. */
  public List<String> misplacedValues() {
    List<String> found = new ArrayList<>();
    addMisplaced("#", root(), found);
    return found;
  }

  private static void addMisplaced(String pointer, JsonNode node, List<String> found) {
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      String place = DocumentWalk.within(pointer, each.getKey());
      JsonNode value = each.getValue();
      if (OF_OBJECTS.matcher(pointer).matches() && !value.isObject()) {
        found.add(
            place
                + ": this is "
                + value.getNodeType().toString().toLowerCase(Locale.ROOT)
                + ", and has to be an object. Write out what belongs there.");
      }
      addMisplaced(place, value, found);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      addMisplaced(pointer + "/" + i, node.get(i), found);
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
