package io.clientele.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path of a document, as {@code /v1/workspaces/{workspaceId}/clients}. */
final class PathTemplate {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

  private final String template;
  private final List<String> parameters = new ArrayList<>();
  private final Pattern pattern;

  PathTemplate(String template) {
    this.template = template;
    StringBuilder regex = new StringBuilder();
    Matcher parameter = PARAMETER.matcher(template);
    int end = 0;
    while (parameter.find()) {
      regex.append(Pattern.quote(template.substring(end, parameter.start()))).append("([^/]+)");
      parameters.add(parameter.group(1));
      end = parameter.end();
    }
    this.pattern = Pattern.compile(regex + Pattern.quote(template.substring(end)));
  }

  List<String> parameters() {
    return parameters;
  }

  boolean endsWithParameter() {
    return template.endsWith("}");
  }

  /** Whether this path goes on where {@code other} ends. */
  boolean isBelow(PathTemplate other) {
    return template.startsWith(other.template + "/");
  }

  /**
   * The decoded values of the parameters, if {@code path} fits. One that is empty or a dot segment
   * does not: servers and proxies read those as another path.
   */
  Optional<Map<String, String>> match(String path) {
    Matcher matcher = pattern.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      String value = decode(matcher.group(i + 1));
      if (value.equals(".") || value.equals("..")) {
        return Optional.empty();
      }
      values.put(parameters.get(i), value);
    }
    return Optional.of(values);
  }

  @Override
  public String toString() {
    return template;
  }

  private static String decode(String segment) {
    // URLDecoder is for forms, where '+' is a space.
    String text = segment.replace("+", "%2B");
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }
}
