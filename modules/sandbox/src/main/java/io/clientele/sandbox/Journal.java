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

  private final Queue<RecordedRequest> requests = new ArrayDeque<>();
  private final Queue<Refusal> refusals = new ArrayDeque<>();
  private final Map<Stored, Creation> created = new LinkedHashMap<>();

  synchronized void received(RecordedRequest request) {
    if (requests.size() == MOST_REQUESTS) {
      requests.remove();
    }
    requests.add(request);
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
    refusals.clear();
    created.clear();
  }
}
