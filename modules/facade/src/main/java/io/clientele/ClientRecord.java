package io.clientele;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client as a provider answers it, in the words of {@link NewClient}. Immutable.
 *
 * @param ref where it is
 * @param fields what the answer says; a field that is not there was not answered, or is unset
 * @param createdAt when it was created, by the provider's clock; null if the provider does not say
 * @param archived whether it is archived; null if the provider does not say
 * @param answer the provider's own answer
 */
public record ClientRecord(
    ClientRef ref,
    Map<ClientField<?>, Object> fields,
    @Nullable Instant createdAt,
    @Nullable Boolean archived,
    Object answer) {

  /** Copies the map, and keeps its order. */
  public ClientRecord {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** A field; null if it was not answered, or is unset. */
  public <T> @Nullable T get(ClientField<T> field) {
    return field.in(fields);
  }

  /**
   * The provider's own answer.
   *
   * @throws ClassCastException if it is of another type
   */
  public <A> A answer(Class<A> type) {
    return type.cast(answer);
  }

  /** As in {@code Clockify/agency-eu/44a6 "Nova Consulting Ltd"}. */
  @Override
  public String toString() {
    String name = get(ClientField.BUSINESS_NAME);
    return ref + (name == null ? "" : " \"" + name + "\"");
  }
}
