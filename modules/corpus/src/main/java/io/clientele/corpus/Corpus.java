package io.clientele.corpus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tries every OpenAPI document of a folder and prints one line for each. A document fails by
 * itself: the others are tried all the same.
 */
public final class Corpus {
  private static final int FAILED = 1;
  private static final int NOT_STARTED = 2;

  private final Path folder;
  private final Path work;
  private final long seconds;
  private final Report report;

  Corpus(Path folder, Path work, long seconds, Report report) {
    this.folder = folder;
    this.work = work;
    this.seconds = seconds;
    this.report = report;
  }

  /**
   * Exits with 0 if all documents passed, with 1 if one did not, with 2 if none was tried.
   *
   * @param args the folder of the documents; the folder for what is made of them; how many errors
   *     of a document to show; how many seconds it may take
   */
  public static void main(String... args) {
    System.exit(run(System.out, args));
  }

  static int run(PrintStream screen, String... args) {
    if (args.length != 4 || args[0].isBlank()) {
      screen.println("Which documents? Say -Dcorpus=DIR.");
      return NOT_STARTED;
    }
    try {
      Report report = new Report(screen, Integer.parseInt(args[2]));
      long seconds = Long.parseLong(args[3]);
      return new Corpus(Path.of(args[0]), Path.of(args[1]), seconds, report).run();
    } catch (IOException e) {
      screen.println("Cannot read or write a file: " + e);
      return NOT_STARTED;
    }
  }

  int run() throws IOException {
    List<Path> documents = documents();
    if (documents.isEmpty()) {
      report.message("No .yaml, .yml or .json in " + folder.toAbsolutePath().normalize() + ".");
      return NOT_STARTED;
    }
    report.begin(documents.stream().map(Corpus::name).toList());
    try (Worker worker = new Worker(Trials.class)) {
      for (Path document : documents) {
        report.begin(name(document));
        report.end(worker.outcome(document, work.resolve(name(document)), seconds));
      }
    }
    return report.total() ? 0 : FAILED;
  }

  private List<Path> documents() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).filter(Corpus::isDocument).sorted().toList();
    }
  }

  private static boolean isDocument(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  private static String name(Path document) {
    return document.getFileName().toString();
  }
}
