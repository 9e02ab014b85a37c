package io.clientele.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the folder of a provider module with all of javac's warnings on. */
final class Compilation implements DiagnosticListener<JavaFileObject> {
  private final Path folder;
  private final Findings findings;

  private Compilation(Path folder, Findings findings) {
    this.folder = folder;
    this.findings = findings;
  }

  /**
   * Returns whether there were no errors; then the classes are in {@code classes}.
   *
   * @param folder what the places of errors are shown within
   */
  static boolean run(Path folder, List<Path> files, Path classes, Findings findings) {
    try {
      return new Compilation(folder, findings).compile(files, Files.createDirectories(classes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean compile(List<Path> files, Path classes) throws IOException {
    boolean module = files.stream().anyMatch(file -> file.endsWith("module-info.java"));
    List<String> options =
        List.of(
            // Without these, javac stops counting at a hundred.
            "-Xmaxerrs",
            "0",
            "-Xmaxwarns",
            "0",
            "-Xlint:all",
            "-proc:none",
            "-parameters",
            "--release",
            "17",
            module ? "--module-path" : "-classpath",
            ProviderClassPath.asOption(),
            "-d",
            classes.toString());
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(this, Locale.ROOT, StandardCharsets.UTF_8)) {
      return javac
          .getTask(null, manager, this, options, null, manager.getJavaFileObjectsFromPaths(files))
          .call();
    }
  }

  @Override
  public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = place(diagnostic) + diagnostic.getMessage(Locale.ROOT).replaceAll("\\s+", " ");
    switch (diagnostic.getKind()) {
      case ERROR -> findings.error(message);
      case WARNING, MANDATORY_WARNING -> findings.warning(message);
      default -> {}
    }
  }

  /** As in {@code model/Book.java:12: }. */
  private String place(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject file = diagnostic.getSource();
    if (file == null) {
      return "";
    }
    Path path = Path.of(file.toUri());
    Path shown = path.startsWith(folder) ? folder.relativize(path) : path.getFileName();
    return shown + ":" + diagnostic.getLineNumber() + ": ";
  }
}
