package io.clientele;

import io.clientele.runtime.spi.Codecs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes outcomes as JSON, without what may hold a secret: passwords, and answers as they came. */
final class OutcomesJson {
  private OutcomesJson() {}

  static String of(List<Outcome> outcomes) {
    return Codecs.ANY.toJson(outcomes.stream().map(OutcomesJson::properties).toList());
  }

  private static Map<String, Object> properties(Outcome outcome) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("account", outcome.account());
    properties.put("provider", outcome.provider());
    properties.put("outcome", OutcomeTable.word(outcome));
    putIfSet(properties, "status", outcome.status());
    properties.put("ms", outcome.took().toMillis());
    if (outcome instanceof Outcome.Created created) {
      putIfSet(properties, "id", created.id());
      putIfSet(properties, "ref", created.ref());
      putIfSet(properties, "oneTimePassword", created.oneTimePassword());
      properties.put("notStored", created.notStored().stream().map(ClientField::name).toList());
    } else if (outcome instanceof Outcome.Refused refused) {
      properties.put("reason", refused.reason());
      properties.put("violations", violations(refused.violations()));
    } else if (outcome instanceof Outcome.Unknown unknown) {
      properties.put("reason", unknown.reason());
      properties.put("lookFor", unknown.lookFor());
    }
    return properties;
  }

  private static List<Map<String, Object>> violations(List<FieldViolation> violations) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (FieldViolation violation : violations) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("fields", violation.fields().stream().map(ClientField::name).toList());
      putIfSet(properties, "path", violation.path());
      properties.put("rule", violation.rule());
      putIfSet(properties, "value", violation.value());
      all.add(properties);
    }
    return all;
  }

  private static void putIfSet(
      Map<String, Object> properties, String name, @Nullable Object value) {
    if (value != null) {
      properties.put(name, value instanceof Number ? value : value.toString());
    }
  }
}
