package io.clientele.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One create meets one fault over our own transport: all faults, called plainly and by a future.
 */
class MatrixTest {
  private static final Path PAGE = Path.of("../../docs/reliability.md");
  private static final int AT_ONCE = 24;
  private static final List<Caller> CLIENTELE = List.of(Caller.PLAIN, Caller.FUTURE);

  /**
   * In bytes, though the largest answer is 1 MiB: a body of 200 MB that was kept would take more.
   */
  private static final long MOST_ALLOCATED = 128L * 1024 * 1024;

  private static Logs logs;
  private static Matrix ours;

  @BeforeAll
  static void begin() {
    logs = Logs.capture();
    ours = new Matrix(Transport.OURS, CLIENTELE, AT_ONCE);
  }

  @AfterAll
  static void end() throws Exception {
    ours.await();
    logs.close();
  }

  @TestFactory
  Stream<DynamicTest> aCreateMeets() {
    return ours.trials().stream()
        .map(trial -> dynamicTest(trial.toString(), () -> check(trial, ours.result(trial))));
  }

  private static void check(Trial trial, Result result) {
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(result.records()).as("records").isLessThanOrEqualTo(1);
    softly.assertThat(result.isTrue()).as("%s, and told so", result.told()).isTrue();
    softly.assertThat(result.isLate()).as("held after the deadline").isFalse();
    softly.assertThat(result.keysElsewhere()).as("keys at another host").isZero();
    softly.assertThat(result.secrets()).as("secrets that can be seen").isEmpty();
    softly.assertThat(result.allocated()).as("bytes allocated").isLessThan(MOST_ALLOCATED);
    softly.assertThat(result.outcome()).as(result.message()).isEqualTo(trial.fault().outcome());
    softly.assertThat(result.records()).as("records").isEqualTo(trial.fault().records());
    softly.assertThat(result.requests()).as("requests").isEqualTo(trial.fault().requests());
    softly.assertAll();
  }

  @Test
  void eachFaultHasANameOfItsOwn() {
    assertThat(Faults.all()).extracting(Fault::name).doesNotHaveDuplicates();
  }

  @Test
  void noLogShowsASecret() throws Exception {
    ours.await();

    assertThat(logs.text())
        .contains("clientsCreate", "request body: {\"name\":\"create-1\"}", "answer x-seen: {")
        .doesNotContain(Secrets.ALL);
  }

  @Test
  void thePageSaysWhatWasFound() throws Exception {
    String found = Page.stable(ours.await());
    logs.close(); // Of what other transports log, we are not the authors.
    if (System.getProperty("reliability.renew") != null) {
      Files.writeString(PAGE, found + measured());
    }
    String page = Files.readString(PAGE);
    assertThat(page.substring(0, page.indexOf("\n" + Page.MEASURED))).isEqualTo(found);
  }

  /** Takes minutes: stock Feign waits for five times 60 s. */
  private static String measured() throws InterruptedException, ExecutionException {
    Map<Transport, Matrix> clientele = new EnumMap<>(Transport.class);
    Map<Transport, Matrix> stock = new EnumMap<>(Transport.class);
    clientele.put(Transport.OURS, ours);
    List<Transport> others = EnumSet.complementOf(EnumSet.of(Transport.OURS)).stream().toList();
    for (Transport other : others) {
      // One after the other, as those with short deadlines would else meet them for want of time.
      clientele.put(other, new Matrix(other, CLIENTELE, AT_ONCE).await());
    }
    for (Transport other : others) {
      stock.put(other, new Matrix(other, List.of(Caller.STOCK_FEIGN), AT_ONCE));
    }
    return Page.measured(clientele, stock);
  }
}
