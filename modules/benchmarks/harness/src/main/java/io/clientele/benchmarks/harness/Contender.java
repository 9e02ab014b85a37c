package io.clientele.benchmarks.harness;

import java.util.List;
import java.util.stream.Stream;

/**
 * One client that is measured.
 *
 * @param label how tables call it
 * @param module the folder of its module
 * @param className its {@code Peer}
 */
record Contender(String label, String module, String className) {
  private static final String PACKAGE = "io.clientele.benchmarks.";

  static final Contender OURS = new Contender("Clientele", "clientele", PACKAGE + "ours.Ours");

  /** Ours where the server can do more than Clockify allows. */
  static final Contender OURS_UNPACED =
      new Contender("Clientele", "clientele", PACKAGE + "ours.OursUnpaced");

  /** The least that a client on Feign's {@code Client} with our codec can do. */
  static final Contender FLOOR = new Contender("floor", "clientele", PACKAGE + "ours.Floor");

  static final Contender BY_HAND = new Contender("by hand", "by-hand", PACKAGE + "byhand.ByHand");

  static final Contender BY_HAND_POOL =
      new Contender("by hand, pool of 64", "by-hand", PACKAGE + "byhand.ByHandPool");

  static final Contender BY_HAND_IN_ORDER =
      new Contender("by hand, pool in order", "by-hand", PACKAGE + "byhand.ByHandPoolInOrder");

  /** What OpenAPI Generator makes by itself, by the name of its library. */
  static final List<Contender> STOCK =
      List.of(
          new Contender("feign", "stock/feign", PACKAGE + "feign.StockFeign"),
          new Contender("native", "stock/native", PACKAGE + "jdk.StockNative"),
          new Contender("okhttp-gson", "stock/okhttp-gson", PACKAGE + "okhttp.StockOkHttp"),
          new Contender("retrofit2", "stock/retrofit2", PACKAGE + "retrofit.StockRetrofit"));

  /** Returns these and the stock ones. */
  static List<Contender> andStock(Contender... first) {
    return Stream.concat(Stream.of(first), STOCK.stream()).toList();
  }
}
