package io.clientele;

import io.clientele.runtime.MissingPropertyException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the answer of a provider says what of a client. Immutable.
 *
 * @param <A> the provider's own answer
 */
final class RecordMapping<A> {
  private final Function<A, String> id;
  private final Function<A, @Nullable Instant> createdAt;
  private final Function<A, @Nullable Boolean> archived;
  private final Map<ClientField<?>, Function<A, ? extends @Nullable Object>> readers;

  private RecordMapping(
      Function<A, String> id,
      Function<A, @Nullable Instant> createdAt,
      Function<A, @Nullable Boolean> archived,
      Map<ClientField<?>, Function<A, ? extends @Nullable Object>> readers) {
    this.id = id;
    this.createdAt = createdAt;
    this.archived = archived;
    this.readers = readers;
  }

  /** A mapping that knows where the id is. */
  static <A> RecordMapping<A> of(Function<A, String> id) {
    return new RecordMapping<>(id, answer -> null, answer -> null, Map.of());
  }

  /** The same mapping with one more field. */
  <T> RecordMapping<A> from(ClientField<T> field, Function<A, @Nullable T> reader) {
    Map<ClientField<?>, Function<A, ? extends @Nullable Object>> more =
        new LinkedHashMap<>(readers);
    more.put(field, reader);
    return new RecordMapping<>(id, createdAt, archived, more);
  }

  /** The same mapping with the moment of creation. */
  RecordMapping<A> createdAt(Function<A, @Nullable Instant> reader) {
    return new RecordMapping<>(id, reader, archived, readers);
  }

  /** The same mapping with whether the client is archived. */
  RecordMapping<A> archived(Function<A, @Nullable Boolean> reader) {
    return new RecordMapping<>(id, createdAt, reader, readers);
  }

  /**
   * Ends the mapping.
   *
   * @param unsaid the fields that {@code create} stores, and the answer does not say
   * @throws IllegalStateException if a field that is stored is neither said nor unsaid
   */
  RecordMapping<A> build(Mapping<?> create, ClientField<?>... unsaid) {
    Set<ClientField<?>> mentioned = new HashSet<>(readers.keySet());
    mentioned.addAll(List.of(unsaid));
    create.checkMentioned(mentioned, "an answer");
    return this;
  }

  /** The fields that the answer can say. */
  Set<ClientField<?>> fields() {
    return Set.copyOf(readers.keySet());
  }

  /**
   * Says in our words what the provider answered. What it should have said and did not is unset.
   *
   * @throws MissingPropertyException if there is no id
   */
  ClientRecord read(Account<?> account, A answer) {
    Map<ClientField<?>, Object> fields = new LinkedHashMap<>();
    readers.forEach(
        (field, reader) -> {
          Object value = orNull(reader, answer);
          if (value != null && !value.equals("") && !ClientField.isEmpty(value)) {
            fields.put(field, value);
          }
        });
    return new ClientRecord(
        account.ref(id.apply(answer)),
        fields,
        orNull(createdAt, answer),
        orNull(archived, answer),
        answer);
  }

  private static <A, T> @Nullable T orNull(Function<A, @Nullable T> reader, A answer) {
    try {
      return reader.apply(answer);
    } catch (MissingPropertyException e) {
      return null;
    }
  }
}
