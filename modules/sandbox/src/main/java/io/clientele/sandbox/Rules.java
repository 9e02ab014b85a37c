package io.clientele.sandbox;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a schema asks for. */
interface Rules {
  /**
   * What {@code instance} breaks, each with its JSON path, a sentence and the keyword: {@code
   * $.name: must be at most 100 characters long (maxLength)}.
   */
  List<String> violations(JsonNode instance);
}
