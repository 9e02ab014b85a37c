package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Whatever comes back, the caller meets our own exceptions, and the request is sent once. */
class MutatedAnswerTest {
  private static final int ROUNDS = 400;

  private static final String CHUNKED =
      """
      HTTP/1.1 201 Created
      Transfer-Encoding: chunked
      A: b

      5
      {"id"
      14;x=y
      :"n1","text":"milk"}
      0
      T: v

      """
          .replace("\n", "\r\n");

  private static final String SIZED =
      """
      HTTP/1.1 100 Continue

      HTTP/1.1 201 Created
      Content-Length: 25
      Connection: keep-alive
      Keep-Alive: timeout=5, max=9

      """
              .replace("\n", "\r\n")
          + Replies.NOTE;

  private static final String[] PIECES = {
    "\r\n",
    "\n",
    "\r",
    "\0",
    ":",
    " ",
    "0",
    "-1",
    "7fffffffffffffff",
    "\u00ff",
    ";",
    ",",
    "204",
    "Content-Length: 1\r\n",
    "Transfer-Encoding: chunked\r\n",
    "HTTP/1.0 ",
    "\r\n\r\n"
  };

  @Test
  void theUnchangedAnswersAreFine() throws Exception {
    try (FaultServer server = FaultServer.start()) {
      server.next(Replies.rawThenClose(CHUNKED), Replies.rawThenClose(SIZED));

      assertThat(Notes.at(server).build().create().text()).isEqualTo("milk");
      assertThat(Notes.at(server).build().create().text()).isEqualTo("milk");
    }
  }

  @Test
  void aMutatedAnswerEndsTheCallInOneOfTheDocumentedWays() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (FaultServer server = FaultServer.start()) {
      Notes notes = Notes.at(server).deadline(Duration.ofSeconds(20)).build();
      for (int round = 1; round <= ROUNDS; round++) {
        byte[] answer = mutated(random.nextBoolean() ? CHUNKED : SIZED, random);
        CountDownLatch closed = new CountDownLatch(1);
        server.next(
            exchange -> {
              exchange.write(answer);
              exchange.socket().close();
              closed.countDown();
            });
        String shown =
            "seed "
                + seed
                + ", round "
                + round
                + ": "
                + new String(answer, StandardCharsets.ISO_8859_1);
        try {
          notes.create();
        } catch (ApiException e) {
          assertThat(e.getMessage()).as(shown).doesNotContain("the transport failed");
          assertThat(e.attempts()).as(shown).hasSize(1);
        }
        closed.await();
        assertThat(server.requests()).as(shown).hasSize(round);
      }
    }
  }

  private static byte[] mutated(String answer, Random random) {
    StringBuilder text = new StringBuilder(answer);
    for (int i = random.nextInt(4); i >= 0 && text.length() > 0; i--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(5)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(at, text.substring(at, end));
        case 3 -> text.setLength(at + 1);
        default -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
