package io.clientele.generated;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import feign.Feign;
import io.clientele.generated.drive.Drive;
import io.clientele.generated.drive.FilesApi;
import io.clientele.generated.drive.model.Filter;
import io.clientele.generated.drive.model.Order;
import io.clientele.runtime.ValidationException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parameters that are arguments of their own keep the rules of the document, and its styles. */
class ParametersTest {
  private static final Order LOUDEST = new Order("loudest");

  private final List<String> received = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Drive drive;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("[]".getBytes(UTF_8));
          exchange.close();
        });
    server.start();
    drive =
        Drive.builder()
            .baseUrl(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .build();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAndNothingIsSent() {
    List<String> labels = Arrays.asList("x", null, "ok");

    assertRefused(
        () -> drive.files().versions("Note 1.txt", LOUDEST, 99, labels),
        """
        filesVersions was not sent:
          name must have at most 9 characters, but has 10: "Note 1.txt"
          name must match ^[a-z."]+$: "Note 1.txt"
          X-Order must be one of oldest, newest: "loudest"
          from must be below 99: "99"
          labels[1] must not be null
          labels must have at most 2 items, but has 3
          labels[0] must have at least 2 characters, but has 1: "x\"""");
  }

  @Test
  @SuppressWarnings("NullAway") // What the compiler of an application need not notice.
  void whatIsMissedIsSaidWithWhatIsWrong() {
    assertRefused(
        () -> drive.files().versions("a", null, 0, null),
        """
        filesVersions was not sent:
          X-Order is required
          from must be at least 1: "0\"""");
  }

  @Test
  void theOtherWaysToCallCheckThemToo() {
    String rule = "filesVersions was not sent:\n  from must be at least 1: \"0\"";

    assertRefused(() -> inFeign().versions("a", Order.OLDEST, 0, null), rule);
    assertRefused(() -> drive.withResponse().files().versions("a", Order.OLDEST, 0, null), rule);
    assertThatThrownBy(() -> drive.async().files().versions("a", Order.OLDEST, 0, null).join())
        .hasCauseInstanceOf(ValidationException.class)
        .hasRootCauseMessage(rule);
    assertThat(received).isEmpty();
  }

  @Test
  void whatKeepsTheRulesIsSent() {
    drive.files().versions("a.txt", Order.NEWEST, 98, List.of("ok", "fine"));

    assertThat(received).containsExactly("/files/a.txt/versions?from=98&labels=ok&labels=fine");
  }

  @Test
  void inAPathEachIsWrittenInItsStyle() {
    for (FilesApi files : List.of(drive.files(), inFeign())) {
      received.clear();
      files.onShelf(
          Filter.builder().owner("a/b").years(List.of(2020)).build(),
          List.of("x y", "1.0"),
          List.of(new BigDecimal("1E+3"), BigDecimal.ONE),
          List.of(2020, 2021),
          Filter.builder().owner("m;e").build());

      assertThat(received)
          .containsExactly(
              "/shelves/owner,a%2Fb,years,%5B2020%5D/.x%20y.1.0.1000,1/;years=2020,2021;owner=m%3Be");
    }
  }

  private FilesApi inFeign() {
    return Feign.builder()
        .addCapability(drive.feignCapability())
        .target(FilesApi.class, drive.baseUrl().toString());
  }

  private void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(ValidationException.class).hasMessage(message);
    assertThat(received).isEmpty();
  }
}
