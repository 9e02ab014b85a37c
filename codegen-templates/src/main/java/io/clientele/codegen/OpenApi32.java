package io.clientele.codegen;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.extensions.SwaggerParserExtension;
import io.swagger.v3.parser.core.models.AuthorizationValue;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document of OpenAPI 3.2 as one of 3.1, to which 3.2 only adds. The parser knows no 3.2,
 * and comes here with what it cannot read. What makes no difference to the code is left out, the
 * rest refused.
 */
public final class OpenApi32 implements SwaggerParserExtension {
  private static final Pattern VERSION =
      Pattern.compile("([\"']?\\bopenapi[\"']?\\s*:\\s*[\"']?)3\\.2\\b[.\\d]*");

  /** What 3.2 adds, where, and what there is instead. */
  private static final Map<Pattern, String> ADDED =
      Map.of(
          Pattern.compile("#/paths/[^/]+/query"),
          "Write it as post, if the provider takes that.",
          Pattern.compile("#/paths/[^/]+/additionalOperations"),
          "Write out the operations of other methods.",
          Pattern.compile(
              "#/(paths|components/(responses|requestBodies))/.*/content/[^/]+/itemSchema"),
          "Say schema: {type: string, format: binary}, and it is a stream of bytes.",
          Pattern.compile("#/components/mediaTypes"),
          "Write them out where they are referred to.");

  /** What the parser says of what 3.2 adds and no code is made of. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "attribute (.*[.)])?([$]self|summary|parent|kind|name|dataValue|serializedValue|deprecated"
              + "|oauth2MetadataUrl|deviceAuthorization|defaultMapping|nodeType) is unexpected");

  private final OpenAPIV3Parser parser = new OpenAPIV3Parser();

  /** Called by the parser, by way of {@code META-INF/services}. */
  public OpenApi32() {}

  @Override
  public SwaggerParseResult readLocation(
      String location, @Nullable List<AuthorizationValue> auth, ParseOptions options) {
    RawDocument raw = RawDocument.read(location);
    if (!VERSION.matcher(raw.text()).find()) {
      return parser.readLocation(location, auth, options);
    }
    List<String> problems = new ArrayList<>(raw.remoteReferences());
    raw.walk((pointer, value) -> addProblem(pointer, problems));
    if (!problems.isEmpty()) {
      throw new DocumentException(location, problems);
    }
    String text = VERSION.matcher(raw.text()).replaceFirst("$13.1.0");
    return withoutHarmless(parser.readContents(text, auth, options, location));
  }

  @Override
  public SwaggerParseResult readContents(
      String text, @Nullable List<AuthorizationValue> auth, ParseOptions options) {
    return parser.readContents(text, auth, options); // Nothing here reads what is no file.
  }

  private static void addProblem(String pointer, List<String> problems) {
    ADDED.forEach(
        (place, instead) -> {
          if (place.matcher(pointer).matches()) {
            problems.add(pointer + ": this is new in OpenAPI 3.2, and not read. " + instead);
          }
        });
  }

  private static SwaggerParseResult withoutHarmless(SwaggerParseResult result) {
    if (result.getMessages() != null) {
      result.setMessages(
          result.getMessages().stream()
              .filter(message -> !HARMLESS.matcher(message).matches())
              .toList());
    }
    return result;
  }
}
