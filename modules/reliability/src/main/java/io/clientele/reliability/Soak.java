package io.clientele.reliability;

import io.clientele.clockify.Clockify;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many creates at once, of which some meet a mishap.
 *
 * @param told how often the callers were told what
 * @param records how many records the provider has in the end
 * @param wrong the creates that became more than one record, or whose caller was told wrong
 * @param mostConnections how many there were when all calls were over
 * @param connectionsLeft how many were left open by the end
 */
record Soak(
    Map<Told, Integer> told,
    int records,
    List<String> wrong,
    int mostConnections,
    int connectionsLeft) {
  static final int THREADS = 64;

  private static final int ONE_IN = 20;

  static Soak of(int creates, long seed) throws Exception {
    try (FaultServer server = FaultServer.start().replies(new Mishaps(ONE_IN, seed))) {
      Clockify clockify =
          Clockify.builder()
              .apiKey(Secrets.KEY)
              .baseUrl(server.url())
              .deadline(Duration.ofSeconds(2))
              .unlimitedRate()
              .build();
      Map<String, Told> all;
      int connections;
      try (Subject subject = Subject.clockify(clockify)) {
        all = create(creates, subject);
        connections = server.openConnections();
      }
      server.awaitNoConnection(10);
      return of(all, server, connections);
    }
  }

  private static Map<String, Told> create(int creates, Subject subject) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<Told>> told = new ArrayList<>(creates);
    for (int i = 1; i <= creates; i++) {
      String marker = "create-" + i;
      told.add(threads.submit(() -> told(subject, marker)));
    }
    threads.shutdown();
    Map<String, Told> all = new HashMap<>();
    for (int i = 1; i <= creates; i++) {
      all.put("create-" + i, told.get(i - 1).get());
    }
    return all;
  }

  private static Told told(Subject subject, String marker) {
    try {
      Object unused = subject.create().apply(marker);
      return Told.CREATED;
    } catch (RuntimeException e) {
      return Told.by(e);
    }
  }

  private static Soak of(Map<String, Told> all, FaultServer server, int connections) {
    Map<Told, Integer> told = new EnumMap<>(Told.class);
    List<String> wrong = new ArrayList<>();
    all.forEach(
        (marker, outcome) -> {
          int records = server.ledger().records(marker);
          told.merge(outcome, 1, Integer::sum);
          if (records > 1 || !outcome.isTrueOf(records)) {
            wrong.add(marker + ": " + outcome + ", " + records + " records");
          }
        });
    return new Soak(told, server.ledger().records(), wrong, connections, server.openConnections());
  }
}
