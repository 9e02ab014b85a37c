package io.clientele.sandbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which values are taken of the properties that {@code x-unique} marks: at once, however many
 * records there are. Guarded by the {@link Records} that it is in.
 */
final class TakenValues {
  /**
   * A value, where nobody else may have it.
   *
   * @param collection none where it is unique at the whole provider
   */
  private record Taken(
      Resource resource, Map<String, String> collection, String property, JsonNode value) {}

  private final Map<Taken, Set<Stored>> owners = new HashMap<>();

  void clear() {
    owners.clear();
  }

  void add(Stored record) {
    for (Taken each : values(record.resource, record.collection, record.said)) {
      owners.computeIfAbsent(each, value -> new HashSet<>()).add(record);
    }
  }

  void remove(Stored record) {
    for (Taken each : values(record.resource, record.collection, record.said)) {
      owners.computeIfPresent(
          each,
          (value, records) -> {
            records.remove(record);
            return records.isEmpty() ? null : records;
          });
    }
  }

  /** The property whose value another record than {@code itself} has. */
  Optional<String> find(
      Resource resource, Map<String, String> collection, JsonNode said, @Nullable Stored itself) {
    for (Taken each : values(resource, collection, said)) {
      for (Stored owner : owners.getOrDefault(each, Set.of())) {
        if (owner != itself) {
          return Optional.of(each.property());
        }
      }
    }
    return Optional.empty();
  }

  private static Set<Taken> values(
      Resource resource, Map<String, String> collection, JsonNode said) {
    Set<Taken> values = new HashSet<>();
    resource
        .settableBy(Verb.CREATE)
        .forEach(
            (name, type) -> {
              String scope = type.path("x-unique").stringValue("");
              if (!scope.isEmpty() && said.has(name)) {
                Map<String, String> within = scope.equals("provider") ? Map.of() : collection;
                values.add(new Taken(resource, within, name, said.get(name)));
              }
            });
    return values;
  }
}
