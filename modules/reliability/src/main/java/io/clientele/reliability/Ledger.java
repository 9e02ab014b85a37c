package io.clientele.reliability;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a server knows in the end: the records that it stored, and what it was sent. Thread-safe.
 */
final class Ledger {
  private final Map<String, Integer> records = new ConcurrentHashMap<>();
  private final Map<String, Integer> requests = new ConcurrentHashMap<>();
  private final AtomicInteger creates = new AtomicInteger();
  private final AtomicInteger keys = new AtomicInteger();

  void arrived(Received request) {
    if (Secrets.ALL.stream().anyMatch(request::shows)) {
      keys.incrementAndGet();
    }
    requests.merge(request.path(), 1, Integer::sum);
    if (!request.marker().isEmpty()) {
      creates.incrementAndGet();
    }
  }

  void store(Received request) {
    records.merge(request.marker(), 1, Integer::sum);
  }

  /** How many records one create became. */
  int records(String marker) {
    return records.getOrDefault(marker, 0);
  }

  /** How many records there are. */
  int records() {
    return records.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many requests asked for a create. */
  int creates() {
    return creates.get();
  }

  /** How many requests there were to a path. */
  int requests(String path) {
    return requests.getOrDefault(path, 0);
  }

  /** How many requests brought a key, a token, or what a token is given for. */
  int keys() {
    return keys.get();
  }
}
