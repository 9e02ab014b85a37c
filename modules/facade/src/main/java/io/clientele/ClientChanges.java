package io.clientele;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a client; the rest stays as it is. Immutable.
 *
 * <pre>{@code
 * ClientChanges.of(ClientField.NOTE, "Pays late.").and(ClientField.EMAIL, "office@nova.com")
 * }</pre>
 */
public final class ClientChanges {
  private final Map<ClientField<?>, Object> values;

  private ClientChanges(Map<ClientField<?>, Object> values) {
    this.values = values;
  }

  /** A change of one field; a list or map takes the place of the one that is there. */
  public static <T> ClientChanges of(ClientField<T> field, T value) {
    return new ClientChanges(Map.of()).and(field, value);
  }

  /** The same changes with one more. */
  public <T> ClientChanges and(ClientField<T> field, T value) {
    Map<ClientField<?>, Object> more = new LinkedHashMap<>(values);
    more.put(field, Objects.requireNonNull(value, field.name()));
    return new ClientChanges(more);
  }

  /** The fields that change. */
  public Set<ClientField<?>> fields() {
    return Set.copyOf(values.keySet());
  }

  /** The new value of a field; null if it does not change. */
  public <T> @Nullable T get(ClientField<T> field) {
    return field.in(values);
  }

  /** The names of the fields; values are not shown. */
  @Override
  public String toString() {
    return "ClientChanges" + values.keySet();
  }
}
