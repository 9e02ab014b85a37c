package io.clientele.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The alternatives of oneOf or anyOf that JSON can tell apart. Null makes the whole nullable; what
 * only restricts the whole is no alternative; texts that differ in form are a text.
 */
@SuppressWarnings("rawtypes") // As the parser's model declares them.
final class Kinds {
  private final Function<Schema<?>, @Nullable Schema<?>> target;
  private final List<Schema> all = new ArrayList<>();

  private Kinds(Function<Schema<?>, @Nullable Schema<?>> target) {
    this.target = target;
  }

  /**
   * @param whole the schema that has the alternatives
   * @param target follows references
   */
  static List<Schema> of(
      List<Schema> alternatives,
      Schema<Object> whole,
      Function<Schema<?>, @Nullable Schema<?>> target) {
    Kinds kinds = new Kinds(target);
    kinds.add(alternatives, whole);
    kinds.join("string", Set.of("string"));
    kinds.join("number", Set.of("number", "integer"));
    kinds.join("boolean", Set.of("boolean"));
    return kinds.all;
  }

  private void add(List<Schema> alternatives, Schema<Object> whole) {
    Set<String> references = new LinkedHashSet<>();
    Deque<Schema> open = new ArrayDeque<>(alternatives);
    while (!open.isEmpty()) {
      Schema<?> each = open.pop();
      OpenApi31.translate(each);
      if (each.get$ref() != null) {
        if (references.add(each.get$ref())) {
          all.add(each);
        }
        continue;
      }
      if (Boolean.TRUE.equals(each.getNullable())) {
        whole.setNullable(true);
      }
      List<Schema> nested = each.getOneOf() == null ? each.getAnyOf() : each.getOneOf();
      if (nested != null && each.getProperties() == null && each.getAllOf() == null) {
        new ArrayDeque<>(nested).descendingIterator().forEachRemaining(open::push);
      } else if (says(each)) {
        if (each.getType() == null && each.getEnum() != null) {
          each.setType(whole.getType() == null ? "string" : whole.getType());
        }
        all.add(each);
      }
    }
  }

  /** Makes one of all scalars of these types, but of enums with names of their own. */
  private void join(String joined, Set<String> types) {
    List<Schema> same =
        all.stream()
            .filter(each -> types.contains(type(each)))
            .filter(each -> each.get$ref() == null || !isEnum(each))
            .toList();
    if (same.size() < 2) {
      return;
    }
    Schema<Object> one = new Schema<>();
    Set<String> found = same.stream().map(this::type).collect(Collectors.toSet());
    one.setType(found.size() == 1 ? found.iterator().next() : joined);
    Set<String> formats =
        same.stream().map(this::target).map(Kinds::format).collect(Collectors.toSet());
    if (formats.size() == 1 || formats.contains("password")) {
      one.setFormat(formats.contains("password") ? "password" : formats.iterator().next());
    }
    if (one.getFormat() != null && one.getFormat().isEmpty()) {
      one.setFormat(null);
    }
    if (same.stream().allMatch(this::isEnum)) {
      Set<Object> values = new LinkedHashSet<>();
      same.forEach(each -> values.addAll(Objects.requireNonNull(target(each)).getEnum()));
      one.setEnum(new ArrayList<>(values));
    }
    all.set(all.indexOf(same.get(0)), one);
    all.removeAll(same);
  }

  private boolean isEnum(Schema<?> schema) {
    Schema<?> found = target(schema);
    return found != null && found.getEnum() != null;
  }

  private String type(Schema<?> schema) {
    Schema<?> found = target(schema);
    return found == null || found.getType() == null ? "" : found.getType();
  }

  private @Nullable Schema<?> target(Schema<?> schema) {
    return target.apply(schema);
  }

  /** Whether a schema says what a value is, and does not only describe or restrict it. */
  private static boolean says(Schema<?> schema) {
    return schema.getType() != null
        || schema.getProperties() != null
        || schema.getItems() != null
        || schema.getEnum() != null
        || schema.getAdditionalProperties() != null
        || schema.getAllOf() != null;
  }

  private static String format(@Nullable Schema<?> schema) {
    return schema == null || schema.getFormat() == null ? "" : schema.getFormat();
  }
}
