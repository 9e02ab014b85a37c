package io.clientele.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a form and the files in it, in the order in which they came. */
record Form(List<Field> fields) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";\\s]+)");
  private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"?([^\";\r]*)");
  private static final Pattern FILE = Pattern.compile("(?i);\\s*filename\\*?=");
  private static final Pattern TYPE = Pattern.compile("(?im)^content-type:[ \t]*([^\r\n]*)");

  /**
   * One of them.
   *
   * @param contentType empty if none was sent
   * @param text what was sent; empty for a file
   * @param size in bytes
   */
  record Field(String name, boolean isFile, String contentType, String text, int size) {
    /** What is known of a file under the usual names: its media type and its size. */
    Optional<JsonNode> fact(String name) {
      return switch (name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT)) {
        case "contenttype", "mediatype", "mimetype" -> Optional.of(NODES.stringNode(contentType));
        case "size", "sizebytes", "bytes", "length" -> Optional.of(NODES.numberNode(size));
        default -> Optional.empty();
      };
    }
  }

  static Form urlEncoded(String body) {
    List<Field> fields = new ArrayList<>();
    Query query = Query.of(body);
    for (String name : query.names()) {
      for (String value : query.all(name)) {
        fields.add(new Field(name, false, "", value, value.length()));
      }
    }
    return new Form(fields);
  }

  /**
   * Reads what RFC 7578 describes.
   *
   * @throws IllegalArgumentException saying what is wrong, if it is something else
   */
  static Form multipart(byte[] body, String contentType) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw new IllegalArgumentException("has no boundary in its Content-Type");
    }
    // As Latin-1 a character is a byte, so that nothing of a file is lost.
    String whole = "\r\n" + new String(body, ISO_8859_1);
    String delimiter = Pattern.quote("\r\n--" + boundary.group(1)) + "(?=--|[ \t]*\r\n)";
    String[] parts = whole.split(delimiter, -1);
    if (parts.length < 2 || !parts[parts.length - 1].startsWith("--")) {
      throw new IllegalArgumentException("does not end with its boundary and two hyphens");
    }
    List<Field> fields = new ArrayList<>();
    for (String part : List.of(parts).subList(1, parts.length - 1)) {
      fields.add(field(part));
    }
    return new Form(fields);
  }

  private static Field field(String part) {
    int end = part.indexOf("\r\n\r\n");
    String head = new String(part.substring(0, Math.max(0, end)).getBytes(ISO_8859_1), UTF_8);
    Matcher name = NAME.matcher(head);
    if (!name.find()) {
      throw new IllegalArgumentException("has a part without a name");
    }
    Matcher type = TYPE.matcher(head);
    boolean isFile = FILE.matcher(head).find();
    byte[] content = part.substring(end + 4).getBytes(ISO_8859_1);
    return new Field(
        name.group(1),
        isFile,
        type.find() ? type.group(1).strip() : "",
        isFile ? "" : new String(content, UTF_8),
        content.length);
  }

  /** The first file, if there is one. */
  @Nullable Field file() {
    return fields.stream().filter(Field::isFile).findFirst().orElse(null);
  }

  /** The fields as the properties of an object; a file is an empty text. */
  ObjectNode json(Map<String, JsonNode> types) {
    ObjectNode json = NODES.objectNode();
    for (Field field : fields) {
      JsonNode type = types.getOrDefault(field.name(), NODES.missingNode());
      if (type.path("type").stringValue("").equals("array")) {
        json.withArray(field.name()).add(value(field, type.path("items")));
      } else {
        json.set(field.name(), value(field, type));
      }
    }
    return json;
  }

  private static JsonNode value(Field field, JsonNode type) {
    if (!type.path("type").stringValue("string").equals("string")) {
      try {
        return JSON.readTree(field.text());
      } catch (JacksonException e) {
        return NODES.stringNode(field.text());
      }
    }
    return NODES.stringNode(field.text());
  }
}
