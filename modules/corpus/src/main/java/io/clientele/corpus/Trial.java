package io.clientele.corpus;

import io.clientele.codegen.DocumentException;
import io.clientele.codegen.RawDocument;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tries one document: makes a provider of it, and looks at it as javac, Feign and a user do. */
final class Trial {
  private final Path document;
  private final Path work;
  private final Findings findings = new Findings();
  private int operations;
  private int models;
  private int files;

  /**
   * @param work a folder of its own, which is emptied
   */
  Trial(Path document, Path work) {
    this.document = document;
    this.work = work;
  }

  Result result() {
    try {
      run();
    } catch (DocumentException e) {
      e.problems().forEach(findings::error);
    } catch (Throwable e) { // Also a stack that overflows: the next document may do better.
      findings.error(Failure.line(e));
    }
    return new Result(operations, models, files, findings);
  }

  private void run() throws IOException {
    empty();
    RawDocument raw = RawDocument.read(document.toString());
    raw.remoteReferences().forEach(findings::error);
    if (findings.errors() > 0) {
      return; // The parser would ask other servers.
    }
    Written written = Written.parse(document);
    OpenAPI openApi = written.openApi();
    if (openApi == null) {
      raw.misplacedValues().forEach(findings::error);
      findings.error("cannot be parsed: " + String.join("; ", written.messages()));
    } else {
      written.messages().forEach(findings::note);
      run(openApi);
    }
  }

  private void run(OpenAPI written) throws IOException {
    Operations expected = Operations.of(written);
    operations = expected.count();
    Generation generation = Generation.run(document, work);
    List<Path> sources = sources();
    files = sources.size();
    Map<String, String> types = new Types(generation, findings).bySchema(sources);
    models = types.size();
    Path folder = Generation.packageFolder(work);
    Path output = work.resolve("classes");
    if (Compilation.run(folder, sources, output, findings)) {
      try (LoadedClasses classes = LoadedClasses.of(output, findings)) {
        new FeignInterfaces(expected, findings).check(classes.all());
        new Models(classes, findings)
            .check(types, new Samples(written), new Samples(generation.document()));
      }
    }
  }

  private void empty() throws IOException {
    if (Files.exists(work)) {
      try (Stream<Path> old = Files.walk(work)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(work);
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(work)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
