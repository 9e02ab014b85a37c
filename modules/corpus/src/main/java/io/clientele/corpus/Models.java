package io.clientele.corpus;

import io.clientele.runtime.spi.JsonCodec;
import java.util.List;
import java.util.Map;

/** Reads and writes back an instance of every type that was made for a schema. */
final class Models {
  private final LoadedClasses classes;
  private final Findings findings;

  Models(LoadedClasses classes, Findings findings) {
    this.classes = classes;
    this.findings = findings;
  }

  /**
   * Takes its instances from the document as written, else, for what has no name there, as made.
   */
  void check(Map<String, String> typesBySchema, Samples written, Samples made) {
    typesBySchema.forEach(
        (schema, type) -> {
          Class<?> loaded = classes.named(Generation.MODEL_PACKAGE + "." + type);
          if (loaded != null) {
            check(loaded, (written.has(schema) ? written : made).named(schema), findings);
          }
        });
  }

  static void check(Class<?> type, List<Sample> samples, Findings findings) {
    JsonCodec<?> codec;
    try {
      codec = (JsonCodec<?>) type.getField("JSON").get(null);
    } catch (ReflectiveOperationException e) {
      findings.error(type.getSimpleName() + " has no public constant JSON");
      return;
    }
    for (Sample sample : samples) {
      String instance = type.getSimpleName() + ", " + sample.what() + ": ";
      RoundTrip.of(codec, sample.json()).forEach(lost -> findings.error(instance + lost));
    }
  }
}
