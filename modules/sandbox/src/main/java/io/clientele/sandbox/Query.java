package io.clientele.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The query of a request, or the fields of a form: both are written alike. */
final class Query {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  static Query of(String text) {
    Query query = new Query();
    for (String field : text.split("&", -1)) {
      String[] pair = field.split("=", 2);
      if (!field.isEmpty()) {
        query
            .values
            .computeIfAbsent(decode(pair[0]), name -> new ArrayList<>())
            .add(pair.length == 2 ? decode(pair[1]) : "");
      }
    }
    return query;
  }

  Set<String> names() {
    return values.keySet();
  }

  /** All values of one name, in order. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The last value of a name, or else {@code other}. */
  String last(String name, String other) {
    List<String> all = all(name);
    return all.isEmpty() ? other : all.get(all.size() - 1);
  }

  /** What cannot be decoded is taken as it is. */
  static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
