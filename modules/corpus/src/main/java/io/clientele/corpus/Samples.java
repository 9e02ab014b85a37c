package io.clientele.corpus;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes instances of a document's schemas: such as show what a type made of the schema loses. */
@SuppressWarnings("rawtypes") // As the parser's model declares them.
final class Samples {
  private final Schemas schemas;
  private final Discriminators discriminators;

  Samples(OpenAPI document) {
    schemas = new Schemas(document);
    discriminators = new Discriminators(schemas);
  }

  boolean has(String schema) {
    return schemas.named(schema) != null;
  }

  /** Returns instances that differ in kind: every case of a union, every value of an enum. */
  List<Sample> named(String name) {
    List<Sample> samples = new ArrayList<>();
    Schema<?> schema = schemas.named(name);
    if (schema == null) {
      return samples;
    }
    if (schema.getEnum() != null) {
      addValues(samples, schema);
    } else if (!Schemas.alternatives(schema).isEmpty()) {
      addAlternatives(samples, name, schema);
    } else {
      add(samples, "with all properties", builder(true).named(name));
      add(samples, "with the required properties", builder(false).named(name));
      for (String heir : discriminators.heirs(name)) {
        add(samples, "as " + heir, builder(true).named(heir));
      }
    }
    return samples;
  }

  /** A value that a schema lists; some documents forget the quotes of a text. */
  static @Nullable Object listed(Schema<?> schema, Object value) {
    Object json = Json.of(value);
    return "string".equals(Schemas.type(schema)) && json != null ? json.toString() : json;
  }

  private static void addValues(List<Sample> samples, Schema<?> schema) {
    schema.getEnum().stream()
        .filter(Objects::nonNull)
        .map(value -> listed(schema, value))
        .forEach(value -> add(samples, "value " + value, value));
    if ("string".equals(Schemas.type(schema))) {
      add(samples, "unknown value", "not in the document");
    }
  }

  private void addAlternatives(List<Sample> samples, String name, Schema<?> schema) {
    List<Schema> alternatives = Schemas.alternatives(schema);
    for (int i = 0; i < alternatives.size(); i++) {
      Schema<?> alternative = alternatives.get(i);
      String reference = Schemas.reference(alternative);
      String what = reference == null ? "as alternative " + (i + 1) : "as " + reference;
      add(samples, what, builder(true).alternative(name, schema, alternative));
    }
    Discriminator discriminator = schema.getDiscriminator();
    if (discriminator != null && discriminator.getPropertyName() != null) {
      Map<String, Object> unknown = new LinkedHashMap<>();
      unknown.put(discriminator.getPropertyName(), "not in the document");
      unknown.put("other", List.of(1, "two"));
      add(samples, "as none of them", unknown);
    }
  }

  private static void add(List<Sample> samples, String what, @Nullable Object json) {
    if (json != null) {
      samples.add(new Sample(what, json));
    }
  }

  private SampleBuilder builder(boolean full) {
    return new SampleBuilder(schemas, discriminators, full);
  }
}
