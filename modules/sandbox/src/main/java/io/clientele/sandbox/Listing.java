package io.clientele.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Which records of a collection a call asks for, and in which order: what its query says. */
final class Listing {
  private static final Pattern SORT_BY = Pattern.compile("(?i)sort[-_]?(by|column|field)?");
  private static final Pattern ORDER = Pattern.compile("(?i)(sort[-_]?)?(order|direction)");
  private static final Pattern SELECTION = Pattern.compile("(?i)select|fields");
  private static final Pattern COMPARISON = Pattern.compile("(lt|lte|gt|gte|eq) (.+)");

  private final Operation operation;
  private final Query query;
  private final Records records;

  Listing(Operation operation, Query query, Records records) {
    this.operation = operation;
    this.query = query;
    this.records = records;
  }

  /** Those that the query lets through, sorted. */
  List<Stored> of(List<Stored> collection) {
    List<Stored> chosen = new ArrayList<>(collection);
    for (QueryParameter parameter : operation.query()) {
      List<String> wanted = parameter.values(query.all(parameter.name()));
      if (!wanted.isEmpty() && !isControl(parameter.name())) {
        chosen.removeIf(
            stored -> !accepts(parameter, wanted, records.value(stored, parameter.property())));
      }
    }
    String property = value(SORT_BY);
    if (property != null) {
      sort(chosen, records.resource(operation).propertyLike(property));
    }
    String order = value(ORDER);
    if (order != null && (order.startsWith("-") || order.matches("(?i)desc.*"))) {
      Collections.reverse(chosen);
    }
    return chosen;
  }

  /** Leaves in a record what the query selects, and the properties that must be there. */
  void select(ObjectNode record, Set<String> required) {
    for (QueryParameter parameter : operation.query()) {
      if (!SELECTION.matcher(parameter.name()).matches()) {
        continue;
      }
      List<String> names = parameter.values(query.all(parameter.name()));
      List<String> without =
          names.stream().filter(n -> n.startsWith("-")).map(n -> n.substring(1)).toList();
      if (!without.isEmpty()) {
        record.remove(without.stream().filter(name -> !required.contains(name)).toList());
      } else if (!names.isEmpty()) {
        List<String> kept = new ArrayList<>(names);
        kept.addAll(required);
        record.retain(kept);
      }
    }
  }

  private void sort(List<Stored> chosen, String property) {
    Map<Stored, JsonNode> values = new HashMap<>();
    chosen.forEach(stored -> values.put(stored, records.value(stored, property)));
    JsonNode missing = MissingNode.getInstance();
    chosen.sort(Comparator.comparing(s -> values.getOrDefault(s, missing), Listing::compare));
  }

  private boolean accepts(QueryParameter parameter, List<String> wanted, JsonNode value) {
    boolean declared =
        records.resource(operation).properties().anyMatch(parameter.property()::equals);
    if (parameter.type().equals("boolean")) {
      boolean known = !value.isMissingNode() || parameter.name().equals("archived");
      return !known || wanted.contains(String.valueOf(value.booleanValue(false)));
    }
    if (value.isMissingNode()) {
      return !declared;
    }
    if (value.isArray()) {
      return value.valueStream().anyMatch(item -> wanted.contains(item.asString("")));
    }
    return wanted.stream().anyMatch(text -> matches(text, value.asString("")));
  }

  /** Whether a parameter says how to list, and not what. */
  private boolean isControl(String name) {
    return Stream.of("cursor", "page", "size")
            .anyMatch(role -> name.equals(operation.paging().path(role).stringValue("")))
        || SORT_BY.matcher(name).matches()
        || ORDER.matcher(name).matches()
        || SELECTION.matcher(name).matches();
  }

  private static boolean matches(String wanted, String value) {
    Matcher comparison = COMPARISON.matcher(wanted);
    if (!comparison.matches()) {
      return value.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }
    int order = value.compareTo(comparison.group(2));
    return switch (comparison.group(1)) {
      case "lt" -> order < 0;
      case "lte" -> order <= 0;
      case "gt" -> order > 0;
      case "gte" -> order >= 0;
      default -> order == 0;
    };
  }

  /** What is sent for the parameter with a name of this kind, or what holds if nothing is. */
  private @Nullable String value(Pattern name) {
    for (QueryParameter parameter : operation.query()) {
      if (name.matcher(parameter.name()).matches()) {
        JsonNode standard = parameter.standard();
        String value = query.last(parameter.name(), standard == null ? "" : standard.asString(""));
        return value.isEmpty() ? null : value;
      }
    }
    return null;
  }

  private static int compare(JsonNode one, JsonNode other) {
    return one.isNumber() && other.isNumber()
        ? one.decimalValue().compareTo(other.decimalValue())
        : one.asString("").compareTo(other.asString(""));
  }
}
