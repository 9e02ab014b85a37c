package io.clientele.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mockserver.closurecallback.websocketregistry.LocalCallbackRegistry;

class SandboxTest {
  @Test
  void onlyTheNamedProvidersAreStarted() {
    try (Sandbox sandbox = Sandbox.start("placio", "clockify", "placio")) {
      assertThat(sandbox.providers().keySet()).containsExactly("clockify", "placio");
      assertThat(sandbox.provider("placio").name()).isEqualTo("placio");
      assertThatThrownBy(() -> sandbox.provider("missionx"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("No provider 'missionx' in this sandbox, but [clockify, placio]");
      assertThatThrownBy(() -> sandbox.providers().clear())
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void aNameWithoutADocumentIsRefused() {
    assertThatThrownBy(() -> Sandbox.start("clockify", "nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The class path has no META-INF/clientele/specs/nobody.yaml, but documents of "
                + Documents.onClassPath().names());
  }

  @Test
  void whatIsUnderNoProviderIsAnsweredWithThoseThatAre() {
    try (Sandbox sandbox = Sandbox.start("clockify")) {
      String server = "http://127.0.0.1:" + sandbox.provider("clockify").baseUrl().getPort();
      for (String path : List.of("/", "/nobody/clients", "/clockifyx/clients", "/clockify")) {
        assertThat(Http.send("GET", server + path, Map.of(), "").body())
            .isEqualTo("Nothing is served under " + path + ", only under [clockify]\n");
      }
      assertThat(sandbox.provider("clockify").requests()).isEmpty();
    }
  }

  @Test
  void sandboxesShareNothing() {
    Call call = Call.create("clockify");
    try (Sandbox one = Sandbox.start("clockify")) {
      SandboxProvider first = one.provider("clockify");
      try (Sandbox two = Sandbox.start("clockify")) {
        SandboxProvider second = two.provider("clockify");
        second.next(Fault.answer(500));

        assertThat(call.send(first).statusCode()).isEqualTo(201);
        assertThat(call.send(second).statusCode()).isEqualTo(500);
        assertThat(first.baseUrl()).isNotEqualTo(second.baseUrl());
        assertThat(first.key("apiKey")).isNotEqualTo(second.key("apiKey"));
        assertThat(first.stored()).hasSize(1);
        assertThat(second.stored()).isEmpty();
      }

      assertThat(call.send(first, "{\"name\": \"Another\"}").statusCode()).isEqualTo(201);
    }
  }

  @Test
  void onlyTheLoopbackAddressListens() {
    try (Sandbox sandbox = Sandbox.start("clockify")) {
      assertThat(sandbox.provider("clockify").baseUrl().getHost()).isEqualTo("127.0.0.1");
      int port = sandbox.provider("clockify").baseUrl().getPort();

      // A server on all addresses would take this one too.
      assertThatThrownBy(() -> new Socket("127.0.0.2", port).close())
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void manyThreadsCreateAtOnce() throws Exception {
    Call call = Call.create("placio");
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try (Sandbox sandbox = Sandbox.start("placio")) {
      SandboxProvider placio = sandbox.provider("placio");
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        calls.add(() -> call.send(placio).statusCode());
      }

      for (Future<Integer> status : threads.invokeAll(calls)) {
        assertThat(status.get()).isEqualTo(201);
      }

      assertThat(placio.requests()).hasSize(400);
      assertThat(placio.stored()).extracting(StoredRecord::answer).doesNotHaveDuplicates();
      assertThat(placio.stored()).hasSize(400);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aClosedSandboxListensNoMoreAndLeavesNothing() throws InterruptedException {
    ServerThreads threads = new ServerThreads();
    Set<String> callbacks = Set.copyOf(LocalCallbackRegistry.responseCallbackRegistry().keySet());
    Sandbox sandbox = Sandbox.start("clockify");
    SandboxProvider clockify = sandbox.provider("clockify");
    Call.create("clockify").send(clockify);
    clockify.next(Fault.closeAfterStoring());
    assertThatThrownBy(() -> Call.create("clockify").send(clockify)).isNotNull();
    Set<Thread> started = threads.started();
    assertThat(started).isNotEmpty();

    sandbox.close();
    sandbox.close();

    ServerThreads.assertEnd(started);
    assertThat(LocalCallbackRegistry.responseCallbackRegistry().keySet()).isEqualTo(callbacks);
    assertThatThrownBy(() -> Http.connect(clockify.baseUrl())).isInstanceOf(ConnectException.class);
  }

  @Test
  void nothingIsPrintedAndTheLoggingOfTheApplicationStaysAsItIs() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= 24) {
      // The JVM warns of what MockServer uses; nothing in the program can stop that.
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(QuietProgram.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();

    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(output).isEmpty();
    assertThat(process.waitFor(60, SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
