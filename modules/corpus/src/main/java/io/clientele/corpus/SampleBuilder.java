package io.clientele.corpus;

import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one {@link Json} value of a schema. What lies below a reference is cut where it would grow
 * without end or repeat a document over and over: so all samples together grow as the document
 * does. Used once.
 */
@SuppressWarnings("rawtypes") // As the parser's model declares them.
final class SampleBuilder {
  /** Stands for a value that is left out: a null is a value. */
  private static final Object NOTHING = new Object();

  /** What no document describes. */
  private static final Object ANY = Arrays.asList("one", 2, new BigDecimal("3.50"), true, null);

  /** So that a list of itself holds one that holds none. */
  private static final int TIMES_WITHIN_ITSELF = 2;

  private static final int VALUES_BELOW_A_PROPERTY = 60;

  private final Schemas schemas;
  private final Discriminators discriminators;
  private final boolean full;
  private final Map<String, Integer> open = new HashMap<>();
  private int depth;
  private int budget = VALUES_BELOW_A_PROPERTY;

  /**
   * @param full whether all properties are there and one that the document does not know; else
   *     those that are required, as null where that is allowed
   */
  SampleBuilder(Schemas schemas, Discriminators discriminators, boolean full) {
    this.schemas = schemas;
    this.discriminators = discriminators;
    this.full = full;
  }

  /** Returns a value of the schema of this name, or null if there is none to be had. */
  @Nullable Object named(String name) {
    return found(reference(name, Set.of()));
  }

  /** Returns a value of one of the alternatives of the schema of this name, likewise. */
  @Nullable Object alternative(String name, Schema<?> schema, Schema<?> alternative) {
    open.put(name, 1);
    depth++;
    return found(alternative(schema, alternative, schemas.required(schema)));
  }

  private static @Nullable Object found(@Nullable Object value) {
    return value == NOTHING ? null : value;
  }

  private @Nullable Object reference(String name, Set<String> required) {
    depth++;
    Object value = part(name, required);
    depth--;
    return value;
  }

  private @Nullable Object part(String name, Set<String> required) {
    Schema<?> schema = schemas.named(name);
    int times = open.getOrDefault(name, 0);
    if (schema == null || times == TIMES_WITHIN_ITSELF) {
      return NOTHING;
    }
    open.put(name, times + 1);
    Object value = value(schema, required);
    open.put(name, times);
    return value instanceof Map<?, ?> object ? with(object, discriminators.marks(name)) : value;
  }

  private @Nullable Object value(Schema<?> schema, Set<String> required) {
    String name = Schemas.reference(schema);
    if (name != null) {
      return reference(name, required);
    }
    if (schema.getConst() != null) {
      return Samples.listed(schema, schema.getConst());
    }
    if (schema.getEnum() != null) {
      return schema.getEnum().stream()
          .filter(Objects::nonNull)
          .findFirst()
          .map(each -> Samples.listed(schema, each))
          .orElse(null);
    }
    boolean simple = Schemas.allOf(schema).isEmpty() && Schemas.alternatives(schema).isEmpty();
    return simple ? ofType(schema, required) : composed(schema, required);
  }

  private @Nullable Object composed(Schema<?> schema, Set<String> inherited) {
    Set<String> required = required(schema, inherited);
    List<@Nullable Object> parts = new ArrayList<>();
    Schemas.alternatives(schema).stream()
        .limit(1)
        .forEach(each -> parts.add(alternative(schema, each, required)));
    for (Schema<?> each : Schemas.allOf(schema)) {
      String name = Schemas.reference(each);
      parts.add(name == null ? value(each, required) : part(name, required));
    }
    for (Object part : parts) {
      // Some documents say "object" of a text, and list its values as properties: a text it is.
      if (part != NOTHING && !(part instanceof Map)) {
        return part;
      }
    }
    if (!Schemas.properties(schema).isEmpty()) {
      parts.add(object(schema, required));
    }
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    for (Object part : parts) {
      if (part instanceof Map<?, ?> object) {
        object.forEach((name, value) -> merged.put((String) name, value));
      }
    }
    return merged.isEmpty() && parts.contains(NOTHING) ? NOTHING : merged;
  }

  private @Nullable Object alternative(
      Schema<?> union, Schema<?> alternative, Set<String> required) {
    Object value = value(alternative, required);
    Discriminator discriminator = union.getDiscriminator();
    String name = Schemas.reference(alternative);
    if (name != null
        && discriminator != null
        && discriminator.getPropertyName() != null
        && value instanceof Map<?, ?> object) {
      String mark = Discriminators.value(discriminator, name);
      return with(object, Map.of(discriminator.getPropertyName(), mark));
    }
    return value;
  }

  private @Nullable Object ofType(Schema<?> schema, Set<String> required) {
    String type = Schemas.type(schema);
    if (type == null) {
      return ANY;
    }
    return switch (type) {
      case "object" -> object(schema, required);
      case "array" -> array(schema);
      case "string" -> Scalars.text(schema.getFormat());
      case "integer" -> Scalars.wholeNumber(schema);
      case "number" -> Scalars.number(schema);
      case "boolean" -> true;
      case "null" -> null;
      default -> ANY;
    };
  }

  private Map<String, @Nullable Object> object(Schema<?> schema, Set<String> inherited) {
    Set<String> required = required(schema, inherited);
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    Schemas.properties(schema)
        .forEach(
            (name, property) -> {
              Object value = property(property, required.contains(name));
              if (value != NOTHING) {
                object.put(name, value);
              }
            });
    if (full) {
      addUnknown(schema, object);
    }
    return object;
  }

  private Set<String> required(Schema<?> schema, Set<String> inherited) {
    Set<String> required = schemas.required(schema);
    required.addAll(inherited);
    return required;
  }

  private @Nullable Object property(Schema<?> property, boolean required) {
    if (!full && !required) {
      return NOTHING;
    }
    budget = depth == 1 ? VALUES_BELOW_A_PROPERTY : budget - 1;
    boolean nullable = required && schemas.isNullable(property);
    if (!full && nullable) {
      return null;
    }
    Object value = budget > 0 ? value(property, Set.of()) : NOTHING;
    // Where it must be there, null is what is nearest to nothing.
    return value == NOTHING && nullable ? null : value;
  }

  private void addUnknown(Schema<?> schema, Map<String, @Nullable Object> object) {
    Object value =
        schema.getAdditionalProperties() instanceof Schema<?> values
            ? value(values, Set.of())
            : ANY;
    if (value != NOTHING) {
      object.put("not in the document", value);
    }
  }

  private List<@Nullable Object> array(Schema<?> schema) {
    List<@Nullable Object> list = new ArrayList<>();
    if (full && schema.getItems() != null) {
      Object item = value(schema.getItems(), Set.of());
      if (item != NOTHING) {
        list.add(item);
      }
      if (schemas.isNullable(schema.getItems())) {
        list.add(null);
      }
    }
    return list;
  }

  private static Map<String, @Nullable Object> with(Map<?, ?> object, Map<String, String> marks) {
    Map<String, @Nullable Object> marked = new LinkedHashMap<>();
    object.forEach((name, value) -> marked.put((String) name, value));
    // A number says it as well as a text.
    marks.forEach(
        (name, mark) ->
            marked.merge(
                name,
                mark,
                (own, text) -> own instanceof Number number ? Json.numberOr(mark, number) : text));
    return marked;
  }
}
