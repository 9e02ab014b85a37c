package io.clientele.benchmarks.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that is started, timed and waited for. */
record Command(List<String> words, Path folder) {
  private static final int MOST_MINUTES = 10;

  /**
   * How it went.
   *
   * @param lines what it printed
   * @param toOutcome from its start to the first line, in ms, or to the end if it printed nothing
   * @param leaving from the last line to its end, in ms
   * @param millis from its start to its end
   */
  record Run(List<String> lines, double toOutcome, double leaving, double millis) {
    /** Returns the numbers of its last line. */
    double[] figures() {
      String last = lines.get(lines.size() - 1);
      return Stream.of(last.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
  }

  /**
   * Runs it to its end.
   *
   * @throws IllegalStateException if it fails, with what it printed
   */
  Run run() throws IOException, InterruptedException {
    Path errors = Files.createTempFile("benchmark", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(words).directory(folder.toFile()).redirectError(errors.toFile());
      long start = System.nanoTime();
      Process process = builder.start();
      List<String> lines = new ArrayList<>();
      long first = 0;
      long last = start;
      try (BufferedReader out = process.inputReader()) {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          last = System.nanoTime();
          first = lines.isEmpty() ? last : first;
          lines.add(line);
        }
      }
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("not done in " + MOST_MINUTES + " minutes: " + this);
      }
      long end = System.nanoTime();
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            "ended with %d: %s%n%s%n%s"
                .formatted(
                    process.exitValue(),
                    String.join(" ", words),
                    String.join("\n", lines),
                    Files.readString(errors)));
      }
      return new Run(
          lines,
          millis((lines.isEmpty() ? end : first) - start),
          millis(end - last),
          millis(end - start));
    } finally {
      Files.delete(errors);
    }
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
