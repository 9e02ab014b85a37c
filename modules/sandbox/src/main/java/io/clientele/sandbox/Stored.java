package io.clientele.sandbox;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A record as it is remembered. Guarded by the {@link Records} that it is in. */
final class Stored {
  final Resource resource;
  final Map<String, String> collection;
  final JsonNode id;

  /** What requests said, in the names of the requests; nothing else. */
  final ObjectNode said;

  final Instant created;
  Instant updated;

  Stored(
      Resource resource,
      Map<String, String> collection,
      JsonNode id,
      ObjectNode said,
      Instant created) {
    this.resource = resource;
    this.collection = collection;
    this.id = id;
    this.said = said;
    this.created = created;
    this.updated = created;
  }

  boolean isIn(Resource resource, Map<String, String> collection) {
    return this.resource == resource && this.collection.equals(collection);
  }
}
