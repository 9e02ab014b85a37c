package io.clientele.sandbox;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Credentials that nobody takes for real ones, and others each time. */
final class MadeUp {
  private static final List<String> COLOURS =
      List.of("amber", "coral", "indigo", "ivory", "lilac", "olive", "russet", "teal");
  private static final List<String> ANIMALS =
      List.of("badger", "heron", "lynx", "marten", "otter", "plover", "stoat", "wren");

  private MadeUp() {}

  /** As {@code sandbox-apiKey-amber-otter-31415926}. */
  static String credential(String what) {
    int number = ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    return "sandbox-" + what + "-" + oneOf(COLOURS) + "-" + oneOf(ANIMALS) + "-" + number;
  }

  private static String oneOf(List<String> words) {
    return words.get(ThreadLocalRandom.current().nextInt(words.size()));
  }
}
