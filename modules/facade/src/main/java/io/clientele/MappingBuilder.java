package io.clientele;

import io.clientele.Support.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Makes a {@link Mapping}. Not thread-safe.
 *
 * @param <B> what the fields are written into: the provider's own request builder
 */
final class MappingBuilder<B> {
  private final String provider;
  private final Map<ClientField<?>, Support> support = new HashMap<>();
  private final List<BiConsumer<B, NewClient>> writers = new ArrayList<>();

  MappingBuilder(String provider) {
    this.provider = provider;
  }

  /** The field goes as it is into one property. */
  <T> MappingBuilder<B> stored(ClientField<T> field, String path, BiConsumer<B, T> writer) {
    return stored(field, List.of(path), writer);
  }

  /** The field goes as it is into several properties. */
  <T> MappingBuilder<B> stored(ClientField<T> field, List<String> paths, BiConsumer<B, T> writer) {
    put(field, new Support(Kind.STORED, paths, ""));
    writers.add(
        (request, client) -> {
          T value = field.of(client);
          if (value != null) {
            writer.accept(request, value);
          }
        });
    return this;
  }

  /** The fields go into one property together; the writer is called if one of them is set. */
  MappingBuilder<B> storedAs(Map<ClientField<?>, String> fields, BiConsumer<B, NewClient> writer) {
    fields.forEach((field, path) -> put(field, new Support(Kind.STORED_AS, List.of(path), "")));
    Set<ClientField<?>> together = Set.copyOf(fields.keySet());
    writers.add(
        (request, client) -> {
          if (together.stream().anyMatch(field -> field.of(client) != null)) {
            writer.accept(request, client);
          }
        });
    return this;
  }

  /**
   * The provider has no place for these fields.
   *
   * @param wayOut what to do instead, as an imperative; may be empty
   */
  MappingBuilder<B> cannotBeStored(String wayOut, ClientField<?>... fields) {
    for (ClientField<?> field : fields) {
      put(field, new Support(Kind.CANNOT_BE_STORED, List.of(), wayOut));
    }
    return this;
  }

  /**
   * Ends the mapping.
   *
   * @throws IllegalStateException if a field is not mentioned
   */
  Mapping<B> build() {
    List<ClientField<?>> forgotten =
        ClientField.all().stream().filter(field -> !support.containsKey(field)).toList();
    if (!forgotten.isEmpty()) {
      throw new IllegalStateException(
          "The mapping to " + provider + " says nothing about " + forgotten);
    }
    return new Mapping<>(provider, support, writers);
  }

  private void put(ClientField<?> field, Support how) {
    if (support.put(field, how) != null) {
      throw new IllegalStateException(
          "The mapping to " + provider + " says two things about " + field);
    }
  }
}
