package io.clientele.benchmarks.harness;

import java.io.IOException;

/**
 * What the program that makes many creates says of itself.
 *
 * @param created how many came back with an id
 * @param peakMegabytes the most memory that was resident
 */
record Creates(int created, double seconds, double cpuSeconds, double peakMegabytes) {
  private static final String PROGRAM = "io.clientele.benchmarks.ManyCreates";

  /**
   * Lets a client make them.
   *
   * @param threads 0 for a virtual thread for each
   */
  static Creates run(
      Program program, Contender contender, StubServer server, int warmUp, int count, int threads)
      throws IOException, InterruptedException {
    double[] figures =
        program
            .run(
                PROGRAM,
                contender.className(),
                server.baseUrl(),
                String.valueOf(warmUp),
                String.valueOf(count),
                String.valueOf(threads))
            .figures();
    return new Creates((int) figures[0], figures[1], figures[2], figures[3]);
  }

  double perSecond() {
    return created / seconds;
  }
}
