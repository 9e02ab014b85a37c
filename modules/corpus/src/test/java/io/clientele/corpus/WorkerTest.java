package io.clientele.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
  /** Does what the name of a document says. */
  static final class Named {
    public static void main(String... args) throws IOException, InterruptedException {
      DataInputStream orders = new DataInputStream(System.in);
      ObjectOutputStream answers = new ObjectOutputStream(System.out);
      while (true) {
        String document = orders.readUTF();
        if (document.equals("endless")) {
          new CountDownLatch(1).await();
        } else if (document.equals("deadly")) {
          System.exit(3);
        }
        String work = orders.readUTF();
        answers.writeObject(new Outcome(document + " in " + work, Result.failed("x"), 1, 2));
        answers.flush();
      }
    }
  }

  private final Worker worker = new Worker(Named.class);

  @AfterEach
  void close() {
    worker.close();
  }

  @Test
  void whatIsDoneInTimeIsReturned() {
    assertThat(outcome("one", 60).document()).isEqualTo("one in work");
    assertThat(outcome("two", 60).document()).isEqualTo("two in work");
  }

  @Test
  void whatDoesNotEndIsEndedAndTheNextIsTried() {
    assertThat(outcome("endless", 0).result().findings().lines(9))
        .containsExactly("error: not done after 0 s");
    assertThat(ProcessHandle.current().children()).isEmpty();
    assertThat(outcome("one", 60).document()).isEqualTo("one in work");
  }

  @Test
  void whatEndsTheProcessFailsAndTheNextIsTried() {
    assertThat(outcome("deadly", 60).result().findings().lines(9))
        .containsExactly(
            "error: its process ended with exit code 3; it may need more memory, as"
                + " JAVA_TOOL_OPTIONS=-Xmx8g");
    assertThat(outcome("one", 60).document()).isEqualTo("one in work");
  }

  private Outcome outcome(String document, long seconds) {
    return worker.outcome(Path.of(document), Path.of("work"), seconds);
  }
}
