package io.clientele.codegen.maven;

import java.io.File;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The options of an execution of OpenAPI Generator's goal, with the values that they take: from the
 * pom, from a property, or by default.
 */
final class Options {
  /** What they do besides writing files would not be done if nothing were generated. */
  private static final Set<String> MORE_THAN_FILES =
      Set.of("collapsedSpec", "configHelp", "dryRun", "skip", "verbose");

  private final ExpressionEvaluator evaluator;
  private final TreeMap<String, String> values = new TreeMap<>();

  /**
   * @param configuration a child for each option, which has an expression, a default, or children
   */
  Options(Xpp3Dom configuration, ExpressionEvaluator evaluator)
      throws ExpressionEvaluationException {
    this.evaluator = evaluator;
    add("", configuration);
  }

  private void add(String prefix, Xpp3Dom parent) throws ExpressionEvaluationException {
    for (int i = 0; i < parent.getChildCount(); i++) {
      Xpp3Dom option = parent.getChild(i);
      // Children of one name are a list.
      String name = prefix.isEmpty() ? option.getName() : prefix + "/" + i + "/" + option.getName();
      Object value = evaluator.evaluate(option.getValue());
      if (value == null) {
        value = evaluator.evaluate(option.getAttribute("default-value"));
      }
      values.put(name, value == null ? "" : value.toString());
      add(name, option);
    }
  }

  /** Returns the value, which is empty if there is none. */
  String get(String name) {
    return values.getOrDefault(name, "");
  }

  File file(String name) {
    return evaluator.alignToBaseDirectory(new File(get(name)));
  }

  /**
   * Tells whether all that they do is to write files, which depend on their values and on the
   * document, and on nothing else.
   */
  boolean sayAll() {
    return MORE_THAN_FILES.stream().map(this::get).allMatch(Set.of("", "false")::contains)
        && values.keySet().stream()
            .filter(name -> !Set.of("inputSpec", "output").contains(name))
            .noneMatch(this::isFile);
  }

  private boolean isFile(String name) {
    // Some are looked for in the folder of the module, some in that where Maven was called.
    return !get(name).isBlank()
        && Stream.of(new File(get(name)), file(name)).anyMatch(File::exists);
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
