package io.clientele;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.clientele.runtime.ValidationException;
import io.clientele.runtime.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a client a provider lets change and clear, and how. Immutable.
 *
 * @param <B> the builder of the provider's own update
 */
final class ChangeMapping<B> {
  private final Mapping<?> create;
  private final Map<ClientField<?>, Change<B>> changes;

  /** What can be done to one field, and how that is written. */
  private record Change<B>(
      boolean canChange, boolean canClear, BiConsumer<B, ClientChanges> writer) {}

  private ChangeMapping(Mapping<?> create, Map<ClientField<?>, Change<B>> changes) {
    this.create = create;
    this.changes = changes;
  }

  /** The changes of what {@code create} stores, of which nothing is said yet. */
  static <B> ChangeMapping<B> of(Mapping<?> create) {
    return new ChangeMapping<>(create, Map.of());
  }

  /** The field can have another value, and cannot be cleared. */
  <T> ChangeMapping<B> to(ClientField<T> field, BiConsumer<B, T> writer) {
    return with(
        new Change<>(true, false, (request, c) -> write(c.get(field), request, writer)), field);
  }

  /** The field can have another value; it is cleared by writing {@code nothing}. */
  <T> ChangeMapping<B> toOrClear(
      ClientField<T> field, BiConsumer<B, @Nullable T> writer, @Nullable T nothing) {
    return with(
        new Change<>(
            true,
            true,
            (request, c) -> {
              if (c.clears(field)) {
                writer.accept(request, nothing);
              } else {
                write(c.get(field), request, writer);
              }
            }),
        field);
  }

  /** The fields are changed and cleared in one property; the writer is called if one of them is. */
  ChangeMapping<B> together(BiConsumer<B, ClientChanges> writer, ClientField<?>... fields) {
    Set<ClientField<?>> all = Set.of(fields);
    return with(
        new Change<>(
            true,
            true,
            (request, c) -> {
              if (!Collections.disjoint(all, c.fields())) {
                writer.accept(request, c);
              }
            }),
        fields);
  }

  /** The provider has no place for a change of these fields. */
  ChangeMapping<B> cannotBeChanged(ClientField<?>... fields) {
    return with(new Change<>(false, false, (request, c) -> {}), fields);
  }

  /**
   * Ends the mapping.
   *
   * @throws IllegalStateException if a field that is stored is not mentioned
   */
  ChangeMapping<B> build() {
    create.checkMentioned(changes.keySet(), "an update");
    return this;
  }

  /** The fields that can have another value. */
  Set<ClientField<?>> changeable() {
    return fields(Change::canChange);
  }

  /** The fields that can be cleared. */
  Set<ClientField<?>> clearable() {
    return fields(Change::canClear);
  }

  /**
   * Checks that there is a change, and a place for each.
   *
   * @throws ValidationException naming the fields that cannot be changed there
   */
  void check(ClientChanges wanted) {
    List<Violation> violations = new ArrayList<>(0);
    if (wanted.fields().isEmpty()) {
      violations.add(new Violation("$", "has no change", null));
    }
    for (ClientField<?> field : ClientField.all()) {
      if (wanted.clears(field) && !clearable().contains(field)) {
        violations.add(violation(field, "cleared", clearable()));
      } else if (wanted.fields().contains(field) && !changeable().contains(field)) {
        violations.add(violation(field, "changed", changeable()));
      }
      NewClientRules.check(
          field, wanted.get(field), "must not be blank; clear it or leave it out", violations);
    }
    if (!violations.isEmpty()) {
      throw new ValidationException("ClientChanges", violations);
    }
  }

  /** Writes the changes into {@code request} and returns it. */
  B write(ClientChanges wanted, B request) {
    Set<Change<B>> each = new LinkedHashSet<>(changes.values());
    each.forEach(change -> change.writer().accept(request, wanted));
    return request;
  }

  private static <B, T> void write(@Nullable T value, B request, BiConsumer<B, T> writer) {
    if (value != null) {
      writer.accept(request, value);
    }
  }

  private ChangeMapping<B> with(Change<B> change, ClientField<?>... fields) {
    Map<ClientField<?>, Change<B>> more = new LinkedHashMap<>(changes);
    for (ClientField<?> field : fields) {
      more.put(field, change);
    }
    return new ChangeMapping<>(create, more);
  }

  private Set<ClientField<?>> fields(Predicate<Change<B>> which) {
    return changes.entrySet().stream()
        .filter(change -> which.test(change.getValue()))
        .map(Map.Entry::getKey)
        .collect(toUnmodifiableSet());
  }

  private Violation violation(ClientField<?> field, String verb, Set<ClientField<?>> possible) {
    List<String> names =
        ClientField.all().stream().filter(possible::contains).map(ClientField::name).toList();
    String rule =
        "cannot be %s at %s%s: leave it out, as possibleAt(...) does"
            .formatted(
                verb,
                create.provider(),
                names.isEmpty() ? "" : ", only " + Words.listed(names, "and") + " can");
    return new Violation("$." + field, rule, null);
  }
}
