package io.clientele.reliability;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A server that works, but for some creates; which ones, and what happens to them, is random. */
final class Mishaps implements Reply {
  private static final List<Reply> ALL =
      List.of(
          Replies.answer(429, ""),
          Replies.answer(400, "{\"message\":\"no\"}"),
          Replies.answer(500, "oops"),
          Replies.answer(500, "oops").storing(),
          Replies.answer(503, "", "Retry-After: 1").storing(),
          Replies.answer(302, "", "Location: http://localhost:1/").storing(),
          Replies.answer(201, "").storing(),
          Replies.answer(201, "{\"id\":\"c1\",").storing(),
          Replies.rawThenClose("HTTP/1.1 201 Cre").storing(),
          Replies.rawThenClose(Replies.head(201, "Content-Length: 99") + "\r\n{}").storing(),
          Replies.reset("").storing(),
          Replies.close(),
          Replies.close().storing(),
          Replies.hang("").storing(),
          Mishaps::closeWhileIdle);

  private final int oneIn;
  private final long seed;
  private final Set<String> met = ConcurrentHashMap.newKeySet();

  /**
   * Starts without any.
   *
   * @param oneIn how many creates there are for one mishap
   * @param seed the same leads to the same
   */
  Mishaps(int oneIn, long seed) {
    this.oneIn = oneIn;
    this.seed = seed;
  }

  @Override
  public void to(Connection connection, Received request) throws IOException {
    Random random = new Random(seed + request.marker().hashCode());
    boolean isOne = random.nextInt(oneIn) == 0 && met.add(request.marker());
    Reply reply = isOne ? ALL.get(random.nextInt(ALL.size())) : Replies.created();
    reply.to(connection, request);
  }

  private static void closeWhileIdle(Connection connection, Received request) throws IOException {
    Replies.created().to(connection, request);
    connection.close();
  }
}
