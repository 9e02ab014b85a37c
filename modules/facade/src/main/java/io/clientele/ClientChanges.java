package io.clientele;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a client; the rest stays as it is. Immutable.
 *
 * <pre>{@code
 * ClientChanges.of(ClientField.NOTE, "Pays late.").andClear(ClientField.ADDRESS)
 * }</pre>
 */
public final class ClientChanges {
  private final Map<ClientField<?>, @Nullable Object> values;

  private ClientChanges(Map<ClientField<?>, @Nullable Object> values) {
    this.values = values;
  }

  /**
   * A change of one field; a list or map takes the place of the one that is there, and clears it if
   * it is empty.
   *
   * @throws IllegalArgumentException if something in a map is no JSON value
   */
  public static <T> ClientChanges of(ClientField<T> field, T value) {
    return new ClientChanges(Map.of()).and(field, value);
  }

  /** A change after which one field is not set any more. */
  public static ClientChanges clear(ClientField<?> field) {
    return new ClientChanges(Map.of()).andClear(field);
  }

  /** The same changes with one more, as by {@link #of}. */
  public <T> ClientChanges and(ClientField<T> field, T value) {
    Objects.requireNonNull(value, field.name());
    return with(field, ClientField.isEmpty(value) ? null : ClientField.copyOf(value));
  }

  /** The same changes with one more, as by {@link #clear}. */
  public ClientChanges andClear(ClientField<?> field) {
    return with(field, null);
  }

  /** Those of the changes that can be made at an account; the others are left out. */
  public ClientChanges possibleAt(CanUpdate account) {
    Map<ClientField<?>, @Nullable Object> possible = new LinkedHashMap<>(values);
    possible
        .entrySet()
        .removeIf(
            change ->
                !(change.getValue() == null ? account.clearable() : account.changeable())
                    .contains(change.getKey()));
    return new ClientChanges(possible);
  }

  /** The fields that change. */
  public Set<ClientField<?>> fields() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /** Whether a field is not to be set any more. */
  public boolean clears(ClientField<?> field) {
    return values.containsKey(field) && values.get(field) == null;
  }

  /** The new value of a field; null if it does not change, or is cleared. */
  public <T> @Nullable T get(ClientField<T> field) {
    return field.in(values);
  }

  /** The names of the fields; values are not shown. */
  @Override
  public String toString() {
    return "ClientChanges" + values.keySet();
  }

  private ClientChanges with(ClientField<?> field, @Nullable Object value) {
    Map<ClientField<?>, @Nullable Object> more = new LinkedHashMap<>(values);
    more.put(Objects.requireNonNull(field, "field"), value);
    return new ClientChanges(more);
  }
}
