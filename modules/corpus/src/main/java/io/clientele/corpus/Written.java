package io.clientele.corpus;

import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as its author wrote it: the generator changes the one that it reads.
 *
 * @param openApi null if the parser makes nothing of it
 * @param messages what the parser did not understand, a line each
 */
record Written(@Nullable OpenAPI openApi, List<String> messages) {
  static Written parse(Path document) {
    // As the generator does.
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveResponses(true);
    SwaggerParseResult result =
        new OpenAPIParser().readLocation(document.toString(), null, options);
    OpenAPI openApi = result.getOpenAPI();
    if (openApi == null) {
      // The parser that reads all versions does not say why it reads none.
      result = new OpenAPIV3Parser().readLocation(document.toString(), null, options);
    }
    List<String> messages = result.getMessages() == null ? List.of() : result.getMessages();
    if (openApi == null && messages.isEmpty()) {
      messages = List.of("it is of a version that the parser does not know");
    }
    return new Written(openApi, messages.stream().map(Written::oneLine).toList());
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s+", " ");
  }
}
