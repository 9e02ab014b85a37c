package io.clientele.generated;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.clientele.generated.drive.Drive;
import io.clientele.generated.drive.FilesApi;
import io.clientele.generated.drive.FilesApi.UploadAnswer;
import io.clientele.generated.drive.model.FilesListParameters;
import io.clientele.generated.drive.model.FilesLoginRequest;
import io.clientele.generated.drive.model.FilesUploadRequest;
import io.clientele.generated.drive.model.Filter;
import io.clientele.runtime.Download;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.runtime.ProviderFailureException;
import io.clientele.runtime.RefusedException;
import io.clientele.runtime.Secret;
import io.clientele.runtime.Upload;
import io.clientele.runtime.ValidationException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parameters, bodies and answers of all kinds, over HTTP. */
class DriveTest {
  private record Received(String line, Headers headers, String latin1) {
    String text() {
      return new String(body(), UTF_8);
    }

    byte[] body() {
      return latin1.getBytes(ISO_8859_1);
    }

    String header(String name) {
      return String.valueOf(headers.getFirst(name));
    }
  }

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private FilesApi files;
  private int status = 200;
  private String type = "application/json";
  private byte[] answer = {};

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
          received.add(
              new Received(line, exchange.getRequestHeaders(), new String(body, ISO_8859_1)));
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    files = files(Drive.builder().baseUrl(url).build());
  }

  /** The interface that the tests speak to. */
  FilesApi files(Drive drive) {
    return drive.files();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answers(int status, String type, String body) {
    this.status = status;
    this.type = type;
    this.answer = body.getBytes(UTF_8);
  }

  @Test
  void eachParameterIsWrittenInItsStyleAndPlace() {
    answers(200, "application/json", "[\"a.txt\"]");

    List<String> names =
        files.list(
            FilesListParameters.builder()
                .ids(List.of("a|b", "c"))
                .tags(List.of("x,y", "z &"))
                .sizes(List.of(1, 2))
                .filter(Filter.builder().owner("m e").years(List.of(2020, 2021)).build())
                .newOnly(true)
                .xTrace("t-1")
                .session(Secret.of("s3cret"))
                .additionalProperty("extra", "1")
                .build());

    assertThat(names).containsExactly("a.txt");
    assertThat(received.get(0).line())
        .isEqualTo(
            "GET /files?ids=a%7Cb%7Cc&tags=x%2Cy&tags=z%20%26&sizes=1,2&filter%5Bowner%5D=m%20e"
                + "&filter%5Byears%5D=2020&filter%5Byears%5D=2021&new%20only=true&extra=1");
    assertThat(received.get(0).header("X-Trace")).isEqualTo("t-1");
    assertThat(received.get(0).header("Cookie")).isEqualTo("session=s3cret");
    assertThat(received.get(0).header("Accept")).isEqualTo("application/json");
  }

  @Test
  void whatJavaCannotCallSoIsSentUnderItsOwnName() {
    answers(200, "application/json", "[]");
    files.find("a/b", "1 m");
    files.find("c", null);

    assertThat(received.get(0).line()).isEqualTo("GET /stra%C3%9Fen/a%2Fb?new%5C%22only%22=1%20m");
    assertThat(received.get(1).line()).isEqualTo("GET /stra%C3%9Fen/c");
  }

  @Test
  void whatIsNotSetIsNotSentAndWhatIsRequiredIsAskedFor() {
    answers(200, "application/json", "[]");
    files.list(FilesListParameters.builder().xTrace("t").tags(List.of()).build());

    assertThat(received.get(0).line()).isEqualTo("GET /files");
    assertThatThrownBy(() -> FilesListParameters.builder().build())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("X-Trace");
  }

  @Test
  void aFormWithFilesHasAPartForEachFieldInItsOwnType(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("note.txt"), "bytes of it");
    answers(201, "application/json", "{\"name\":\"note.txt\"}");

    UploadAnswer kept =
        files.upload(
            FilesUploadRequest.builder()
                .file(Upload.of(file))
                .about(Filter.builder().owner("me").build())
                .tags(List.of("a", "b"))
                .build());

    assertThat(kept).isInstanceOf(UploadAnswer.Status201.class);
    assertThat(((UploadAnswer.Status201) kept).body().name()).isEqualTo("note.txt");
    String type = received.get(0).header("Content-Type");
    assertThat(type).startsWith("multipart/form-data; boundary=");
    String line = "--" + type.substring(type.indexOf('=') + 1);
    assertThat(received.get(0).text())
        .isEqualTo(
            String.join(
                "\r\n",
                line,
                "Content-Disposition: form-data; name=\"file\"; filename=\"note.txt\"",
                "Content-Type: text/plain",
                "",
                "bytes of it",
                line,
                "Content-Disposition: form-data; name=\"about\"",
                "Content-Type: application/json",
                "",
                "{\"owner\":\"me\"}",
                line,
                "Content-Disposition: form-data; name=\"tags\"",
                "",
                "a",
                line,
                "Content-Disposition: form-data; name=\"tags\"",
                "",
                "b",
                line + "--",
                ""));
    assertThat(received.get(0).header("Content-Length"))
        .isEqualTo("" + received.get(0).body().length);
  }

  @Test
  void anAnswerOfSeveralTypesIsOneOfThem() {
    FilesUploadRequest request =
        FilesUploadRequest.builder().file(Upload.of("x".getBytes(UTF_8))).build();
    answers(202, "text/plain", "ask at 7");
    assertThat(files.upload(request)).isEqualTo(new UploadAnswer.Status202("ask at 7"));
    answers(204, "text/plain", "");
    assertThat(files.upload(request)).isEqualTo(new UploadAnswer.Status204());
  }

  @Test
  void aStreamOfUnknownLengthGoesOutInChunksAndOnlyOnce() {
    byte[] bytes = new byte[300_000];
    new Random(7).nextBytes(bytes);
    answers(204, "", "");
    files.replace("a b/ü", Upload.of(new ByteArrayInputStream(bytes)));

    assertThat(received.get(0).line()).isEqualTo("PUT /files/a%20b%2F%C3%BC");
    assertThat(received.get(0).body()).isEqualTo(bytes);
    assertThat(received.get(0).header("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(received.get(0).header("Content-Type")).isEqualTo("application/octet-stream");

    answers(503, "text/plain", "later");
    Upload once = Upload.of(new ByteArrayInputStream(bytes)).withContentType("image/png");
    assertThatThrownBy(() -> files.replace("a", once)).isInstanceOf(ProviderFailureException.class);
    assertThat(received).hasSize(2);
    assertThat(received.get(1).header("Content-Type")).isEqualTo("image/png");

    assertThatThrownBy(() -> files.replace("a", once)).hasMessageContaining("make a new Upload");
    assertThat(received).hasSize(2);
  }

  @Test
  void bytesAreSentAgainWhereTheOperationAllowsIt() {
    answers(503, "text/plain", "later");
    assertThatThrownBy(() -> files.replace("a", Upload.of("x".getBytes(UTF_8))))
        .isInstanceOf(ProviderFailureException.class);
    assertThat(received).hasSizeGreaterThan(1).extracting(Received::text).containsOnly("x");
  }

  @Test
  void anUploadThatBreaksOffLeavesTheOutcomeUnknown() {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[100_000]),
            new FilterInputStream(InputStream.nullInputStream()) {
              @Override
              public int read(byte[] bytes, int start, int count) throws IOException {
                throw new IOException("the disk is gone");
              }
            });
    assertThatThrownBy(
            () -> files.upload(FilesUploadRequest.builder().file(Upload.of(broken)).build()))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("what was to be sent cannot be read");
  }

  @Test
  void aFileIsReadAsItComes(@TempDir Path folder) throws IOException {
    answers(200, "image/png", "x".repeat(3_000_000));
    try (Download download = Objects.requireNonNull(files.download("a.png"))) {
      assertThat(download.contentType()).isEqualTo("image/png");
      assertThat(download.length()).isEqualTo(3_000_000);
      assertThat(download.stream().readAllBytes()).isEqualTo(answer);
    }
    Objects.requireNonNull(files.download("a.png")).saveTo(folder.resolve("a.png"));
    assertThat(folder.resolve("a.png")).hasBinaryContent(answer);
    assertThat(received.get(0).header("Accept")).isEqualTo("image/png, application/json");

    answers(204, "", "");
    assertThat(files.download("empty")).isNull();
  }

  @Test
  void aDeleteMayHaveABodyAndDoWithout() {
    answers(204, "", "");
    files.delete("a", "too old: ü");
    files.delete("a");

    assertThat(received.get(0).line()).isEqualTo("DELETE /files/a");
    assertThat(received.get(0).text()).isEqualTo("too old: ü");
    assertThat(received.get(0).header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(received.get(1).body()).isEmpty();
  }

  @Test
  void aFormIsWrittenAsPagesDoAndItsPasswordIsNeverShown() {
    Consumer<String> login =
        password ->
            files.login(
                FilesLoginRequest.builder()
                    .user("a&b")
                    .password(Secret.of(password))
                    .scopes(List.of("r", "w"))
                    .build());
    answers(200, "text/plain", "session-1");
    login.accept("p w+d");
    assertThat(received.get(0).text()).isEqualTo("user=a%26b&password=p%20w%2Bd&scopes=r&scopes=w");
    assertThat(received.get(0).header("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");

    answers(400, "text/plain", "no such password: hunter2-hunter2");
    assertThatThrownBy(() -> login.accept("hunter2-hunter2"))
        .isInstanceOf(RefusedException.class)
        .satisfies(e -> assertThat(e.toString()).doesNotContain("hunter2"));
  }
}
