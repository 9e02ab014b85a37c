package io.clientele.corpus;

import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Has documents tried in a process of its own, which is ended with all that it holds if a document
 * takes too long, and then started anew. Not thread-safe.
 */
final class Worker implements AutoCloseable {
  private final Class<?> main;
  private @Nullable Running running;

  private record Running(Process process, DataOutputStream orders, ObjectInputStream answers) {}

  /**
   * @param main what the process runs: {@link Trials}, or what reads and writes as it does
   */
  Worker(Class<?> main) {
    this.main = main;
  }

  /**
   * Tries one document.
   *
   * @param seconds how long it may take
   */
  Outcome outcome(Path document, Path work, long seconds) {
    long start = System.nanoTime();
    String error;
    try {
      return answer(document, work, seconds);
    } catch (TimeoutException e) {
      error = "not done after " + seconds + " s";
    } catch (IOException | ExecutionException e) {
      error =
          "its process ended" + exit() + "; it may need more memory, as JAVA_TOOL_OPTIONS=-Xmx8g";
    }
    close();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return new Outcome(String.valueOf(document.getFileName()), Result.failed(error), millis, 0);
  }

  private Outcome answer(Path document, Path work, long seconds)
      throws IOException, ExecutionException, TimeoutException {
    Running worker = running == null ? start() : running;
    running = worker;
    worker.orders.writeUTF(document.toString());
    worker.orders.writeUTF(work.toString());
    worker.orders.flush();
    FutureTask<Outcome> answer = new FutureTask<>(() -> (Outcome) worker.answers.readObject());
    Thread reader = new Thread(answer, "answers");
    reader.setDaemon(true);
    reader.start();
    try {
      return answer.get(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  /** With the options and the class path of this process. */
  private Running start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(String.join(File.separator, System.getProperty("java.home"), "bin", "java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-agentlib"))
        .forEach(command::add);
    command.add(main.getName());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new Running(
        process,
        new DataOutputStream(process.getOutputStream()),
        new ObjectInputStream(process.getInputStream()));
  }

  private String exit() {
    try {
      return running == null ? "" : " with exit code " + running.process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /** Ends the process, whatever it does. */
  @Override
  public void close() {
    if (running != null) {
      Process process = running.process;
      running = null;
      process.destroyForcibly();
      process.onExit().join();
    }
  }
}
