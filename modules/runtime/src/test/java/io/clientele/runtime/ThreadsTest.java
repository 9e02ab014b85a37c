package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The threads that a provider starts. */
class ThreadsTest {
  private final Set<Thread> before = ours();
  private FaultServer server;
  private Notes notes;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
    notes = Notes.at(server).build();
  }

  @AfterEach
  void stop() throws Exception {
    notes.close();
    server.close();
  }

  private static Set<Thread> ours() {
    Set<Thread> all = new HashSet<>(Thread.getAllStackTraces().keySet());
    all.removeIf(thread -> !thread.getName().startsWith("clientele"));
    return all;
  }

  private Set<Thread> added() {
    Set<Thread> added = ours();
    added.removeAll(before);
    return added;
  }

  private void createAtOnce(int many) throws Exception {
    List<CompletableFuture<Note>> futures = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      futures.add(notes.async().create("s1", Note.of("milk")));
    }
    for (CompletableFuture<Note> future : futures) {
      future.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void noneIsLeftBehind() throws Exception {
    createAtOnce(2);
    Set<Thread> added = added();
    assertThat(added).isNotEmpty();

    notes.close();

    for (Thread thread : added) {
      // Unclosed, they would stay for the 10 s that they may still be wanted.
      thread.join(5_000);
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  /** The one more looks after connections. Virtual threads, where there are any, do not count. */
  @Test
  void thereAreNoMoreThan64ForFuturesHoweverManyThereAre() throws Exception {
    createAtOnce(200);

    assertThat(added()).hasSizeLessThanOrEqualTo(64 + 1);
  }
}
