package io.clientele.sandbox;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a schema asks for. */
interface Rules {
  /** What {@code instance} breaks, sorted, each with its JSON path: {@code $.name}. */
  List<Violation> violations(JsonNode instance);
}
