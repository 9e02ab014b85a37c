package io.clientele.codegen;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Makes what a template emits look like what people write: google-java-format, and only the imports
 * that are used, and no comment without a word. So a template may import all that it might need,
 * and need not count spaces.
 */
final class JavaSource implements Mustache.Lambda {
  /** Where a template writes what a document may not say. */
  private static final Pattern NOTHING_TO_SAY = Pattern.compile("/\\*\\*[\\s*]*\\*/\n");

  private static final int WIDTH = 100;

  private final Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());

  @Override
  public void execute(Template.Fragment fragment, Writer out) throws IOException {
    String source = fragment.execute();
    try {
      out.write(format(source));
    } catch (FormatterException e) {
      throw new IllegalStateException(
          SourcePlace.of(fragment.context(), source, e.diagnostics().get(0).line())
              + ": a template made of it what is no Java: "
              + e.getMessage()
              + ". Correct the template.\n"
              + source,
          e);
    } catch (IllegalAccessError e) {
      throw new IllegalStateException(
          "google-java-format needs the compiler of the JDK; give the JVM that runs Maven the"
              + " --add-exports of jdk.compiler, as in .mvn/jvm.config of Clientele",
          e);
    }
  }

  private String format(String source) throws FormatterException {
    String commented = NOTHING_TO_SAY.matcher(source).replaceAll("");
    String used = RemoveUnusedImports.removeUnusedImports(commented);
    String ordered = ImportOrderer.reorderImports(used, JavaFormatterOptions.Style.GOOGLE);
    String formatted = formatter.formatSource(ordered);
    // It would parse a class with a line of just the width four times more, and change nothing.
    return formatted.lines().anyMatch(line -> line.length() > WIDTH)
        ? StringWrapper.wrap(formatted, formatter)
        : formatted;
  }
}
