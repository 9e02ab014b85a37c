package io.clientele;

import io.clientele.runtime.ValidationException;
import io.clientele.runtime.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Which fields of a client a provider lets change, and how. Immutable.
 *
 * @param <B> the builder of the provider's own update
 */
final class ChangeMapping<B> {
  private final String provider;
  private final Map<ClientField<?>, BiConsumer<B, ClientChanges>> writers;

  private ChangeMapping(
      String provider, Map<ClientField<?>, BiConsumer<B, ClientChanges>> writers) {
    this.provider = provider;
    this.writers = writers;
  }

  /** A mapping by which nothing can be changed yet. */
  static <B> ChangeMapping<B> at(String provider) {
    return new ChangeMapping<>(provider, Map.of());
  }

  /** The same mapping with one more field. */
  <T> ChangeMapping<B> to(ClientField<T> field, BiConsumer<B, T> writer) {
    Map<ClientField<?>, BiConsumer<B, ClientChanges>> more = new LinkedHashMap<>(writers);
    more.put(
        field,
        (request, changes) -> {
          T value = changes.get(field);
          if (value != null) {
            writer.accept(request, value);
          }
        });
    return new ChangeMapping<>(provider, more);
  }

  Set<ClientField<?>> fields() {
    return Set.copyOf(writers.keySet());
  }

  /**
   * Checks that there is a place for each change.
   *
   * @throws ValidationException naming the fields that cannot be changed there
   */
  void check(ClientChanges changes) {
    List<Violation> violations =
        ClientField.all().stream()
            .filter(field -> changes.fields().contains(field) && !writers.containsKey(field))
            .map(field -> new Violation("$." + field, "cannot be changed at " + provider, null))
            .toList();
    if (!violations.isEmpty()) {
      throw new ValidationException("ClientChanges", violations);
    }
  }

  /** Writes the changes into {@code request} and returns it. */
  B write(ClientChanges changes, B request) {
    writers.values().forEach(writer -> writer.accept(request, changes));
    return request;
  }
}
