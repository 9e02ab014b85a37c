package io.clientele.codegen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a path and the names in its braces as RFC 6570 allows it, which Feign insists on. */
final class PathTemplate {
  private static final Pattern PART = Pattern.compile("\\{([^{}]+)}|[^{]+|\\{");
  private static final Pattern LEGAL_NAME = Pattern.compile("\\w[\\w-]*(\\.[\\w-]+)*");
  private static final Pattern ILLEGAL_IN_PATH = Pattern.compile("[^\\w/.~!$&'()*+,;=:@%?#-]+");

  private PathTemplate() {}

  static Stream<String> names(String path) {
    return PART.matcher(path).results().map(part -> part.group(1)).filter(name -> name != null);
  }

  /** As in {@code /stra%C3%9Fen/{stra%C3%9Fe}}, with the slash that some forget. */
  static String of(String path) {
    String from = path.startsWith("/") ? path : "/" + path;
    return PART.matcher(from).results().map(PathTemplate::part).collect(Collectors.joining());
  }

  private static String part(MatchResult part) {
    return part.group(1) == null
        ? ILLEGAL_IN_PATH.matcher(part.group()).replaceAll(text -> encoded(text.group()))
        : "{" + name(part.group(1)) + "}";
  }

  /** The name between the braces of what is called so. */
  static String name(String name) {
    return LEGAL_NAME.matcher(name).matches()
        ? name
        : encoded(name).replace(".", "%2E").replace("*", "%2A");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
