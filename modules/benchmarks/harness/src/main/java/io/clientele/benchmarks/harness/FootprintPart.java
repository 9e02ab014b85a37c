package io.clientele.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a client brings into an application, and loads of it for one create. */
final class FootprintPart implements Part {
  private static final List<Contender> CONTENDERS =
      Contender.andStock(Contender.OURS, Contender.BY_HAND);

  @Override
  public String name() {
    return "footprint";
  }

  @Override
  public int rounds() {
    return 1; // It is the same each time.
  }

  @Override
  public String run(Workbench workbench, int rounds) throws Exception {
    Path log = workbench.folder(name()).resolve("classes.log");
    Table table =
        new Table("client", "jars", "of others", "KB in all", "classes loaded", "not the JDK's");
    try (StubServer server = StubServer.http(Duration.ZERO)) {
      for (Contender contender : CONTENDERS) {
        workbench
            .program(contender)
            .with("-Xlog:class+load:file=" + log + "::filecount=0")
            .run("io.clientele.benchmarks.OneCreate", contender.className(), server.baseUrl());
        List<String> loaded = Files.readAllLines(log);
        List<Path> jars = jars(workbench, contender);
        table.row(
            contender.label(),
            Figures.count(jars.size()),
            Figures.count(jars.stream().filter(jar -> !ofThisBuild(jar)).count()),
            Figures.count(kilobytes(jars)),
            Figures.count(loaded.size()),
            Figures.count(loaded.stream().filter(FootprintPart::fromJar).count()));
      }
    }
    return "what an application has on its class path, and one create over HTTP.\n\n" + table;
  }

  /** All but the interface that the benchmarks call all clients by. */
  private static List<Path> jars(Workbench workbench, Contender contender) throws IOException {
    return workbench.classPath(contender.module()).stream()
        .filter(jar -> !name(jar).startsWith("clientele-benchmarks-peer"))
        .filter(jar -> !name(jar).startsWith("clientele-benchmarks-clientele"))
        .toList();
  }

  private static boolean ofThisBuild(Path jar) {
    return name(jar).startsWith("clientele-");
  }

  private static long kilobytes(List<Path> jars) throws IOException {
    long bytes = 0;
    for (Path jar : jars) {
      bytes += Files.size(jar);
    }
    return bytes / 1024;
  }

  private static boolean fromJar(String loaded) {
    return loaded.contains(" source: file:");
  }

  private static String name(Path jar) {
    return jar.getFileName().toString();
  }
}
