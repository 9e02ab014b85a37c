package io.clientele;

import io.clientele.runtime.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Where one provider keeps each field of a {@link NewClient}. What is said here is what is sent,
 * what is refused, and what the support matrix shows. Immutable.
 *
 * @param <B> what the fields are written into: the provider's own request builder
 */
final class Mapping<B> {
  private final String provider;
  private final Map<ClientField<?>, Support> support;
  private final List<BiConsumer<B, NewClient>> writers;

  Mapping(
      String provider,
      Map<ClientField<?>, Support> support,
      List<BiConsumer<B, NewClient>> writers) {
    this.provider = provider;
    this.support = Map.copyOf(support);
    this.writers = List.copyOf(writers);
  }

  /** Starts the mapping of a provider. */
  static <B> MappingBuilder<B> to(String provider) {
    return new MappingBuilder<>(provider);
  }

  String provider() {
    return provider;
  }

  /** What becomes of a field. */
  Support support(ClientField<?> field) {
    return Objects.requireNonNull(support.get(field), field.name());
  }

  /**
   * Checks that another part of the mapping says something about each field that is stored.
   *
   * @param part its name, as in {@code update}
   * @throws IllegalStateException naming those that are forgotten
   */
  void checkMentioned(Set<ClientField<?>> mentioned, String part) {
    List<ClientField<?>> forgotten =
        ClientField.all().stream()
            .filter(field -> support(field).isStored() && !mentioned.contains(field))
            .toList();
    if (!forgotten.isEmpty()) {
      throw new IllegalStateException(
          "The mapping to " + provider + " does not say what " + part + " does with " + forgotten);
    }
  }

  /** Writes what is set and can be stored. */
  void write(NewClient client, B request) {
    writers.forEach(writer -> writer.accept(request, client));
  }

  /** The fields that are set and cannot be stored. */
  List<ClientField<?>> unstorable(NewClient client) {
    List<ClientField<?>> fields = new ArrayList<>();
    for (ClientField<?> field : ClientField.all()) {
      if (!support(field).isStored() && field.of(client) != null) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** What speaks against a client with such fields; those with the same way out stand together. */
  List<FieldViolation> refusals(NewClient client) {
    Map<String, List<ClientField<?>>> byWayOut = new LinkedHashMap<>();
    for (ClientField<?> field : unstorable(client)) {
      byWayOut.computeIfAbsent(wayOut(field), way -> new ArrayList<>()).add(field);
    }
    List<FieldViolation> refusals = new ArrayList<>();
    byWayOut.forEach(
        (wayOut, fields) ->
            refusals.add(
                new FieldViolation(
                    fields, null, "cannot be stored by " + provider + ": " + wayOut, null)));
    return refusals;
  }

  /** Says of a rule of the provider's document which fields it is about. */
  FieldViolation inOurWords(Violation violation) {
    String place = violation.path().replaceFirst("^\\$\\.", "");
    List<ClientField<?>> fields =
        ClientField.all().stream().filter(field -> goesTo(field, place)).toList();
    return new FieldViolation(fields, violation.path(), violation.rule(), violation.value());
  }

  private String wayOut(ClientField<?> field) {
    String own = support(field).wayOut();
    return (own.isEmpty() ? "" : own + ", ") + "leave it out, or create with Unstorable.REPORT";
  }

  /** Whether {@code place} is, or is within, a property that the field is written to. */
  private boolean goesTo(ClientField<?> field, String place) {
    return support(field).paths().stream()
        .map(path -> path.replaceFirst("\\[.*", ""))
        .anyMatch(
            path ->
                place.equals(path) || place.startsWith(path + ".") || place.startsWith(path + "["));
  }
}
