package io.clientele.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** What happened at an account of a provider. Thread-safe. */
final class Journal {
  /** Older requests are forgotten, so that a program may run against a sandbox for days. */
  static final int MOST_REQUESTS = 10_000;

  private record Creation(String operationId, String request, String answer) {}

  /** Of the bodies of requests, likewise: uploads are large. */
  private static final long MOST_BYTES = 32 << 20;

  private final Queue<RecordedRequest> requests = new ArrayDeque<>();
  private final Queue<Refusal> refusals = new ArrayDeque<>();
  private final Map<Stored, Creation> created = new LinkedHashMap<>();
  private long bytes;

  synchronized void received(RecordedRequest request) {
    bytes += request.size();
    requests.add(request);
    while (requests.size() > MOST_REQUESTS || (bytes > MOST_BYTES && requests.size() > 1)) {
      bytes -= requests.remove().size();
    }
  }

  synchronized List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  synchronized void refused(Refusal refusal) {
    if (refusals.size() == MOST_REQUESTS) {
      refusals.remove();
    }
    refusals.add(refusal);
  }

  synchronized List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  synchronized void store(Stored record, String operationId, String request, String answer) {
    created.put(record, new Creation(operationId, request, answer));
  }

  synchronized void forget(Stored record) {
    created.remove(record);
  }

  synchronized List<StoredRecord> stored(Records records) {
    List<StoredRecord> stored = new ArrayList<>();
    created.forEach(
        (record, creation) ->
            stored.add(
                new StoredRecord(
                    creation.operationId(),
                    record.id.asString(),
                    creation.request(),
                    creation.answer(),
                    records.view(record).toString())));
    return stored;
  }

  synchronized void clear() {
    requests.clear();
    bytes = 0;
    refusals.clear();
    created.clear();
  }
}
