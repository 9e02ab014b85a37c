package io.clientele.benchmarks.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program: runs parts, prints what they found, and writes it into docs/performance.md, each as
 * soon as it is there. Arguments: the folder of the project, that of Maven, the local repository,
 * the names of parts with commas between or {@code all}, and how many rounds, 0 for as many as each
 * part has itself.
 */
final class Benchmarks {
  private static final List<Part> PARTS =
      List.of(
          new StartPart(),
          new WarmPart(),
          new LoopbackPart(),
          new FootprintPart(),
          new BulkPart(),
          new LimitPart(),
          new SandboxPart(),
          new RegenerationPart(),
          new DocumentsPart());

  private Benchmarks() {}

  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING); // The server says when it starts and stops.
    Workbench workbench = new Workbench(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    Page page = new Page(workbench.docs().resolve("performance.md"));
    for (Part part : parts(args[3])) {
      int rounds = Integer.parseInt(args[4]) > 0 ? Integer.parseInt(args[4]) : part.rounds();
      System.out.printf("%n== %s (rounds: %d)%n%n", part.name(), rounds);
      String results = part.run(workbench, rounds);
      String section = environment() + results;
      System.out.println(section);
      page.write(part.name(), section);
    }
    System.exit(0); // The server's threads do not end by themselves.
  }

  static List<Part> parts(String names) {
    List<String> known = PARTS.stream().map(Part::name).toList();
    List<String> wanted = names.equals("all") ? known : List.of(names.split(","));
    if (!known.containsAll(wanted)) {
      throw new IllegalArgumentException(
          "-Dbenchmark=" + names + " has a part that is not there; choose of " + known);
    }
    return PARTS.stream().filter(part -> wanted.contains(part.name())).toList();
  }

  private static String environment() throws Exception {
    return Stream.of(
            "JDK " + Jdk.here().version(),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors() + " cores")
        .collect(Collectors.joining(", ", "", "; "));
  }
}
