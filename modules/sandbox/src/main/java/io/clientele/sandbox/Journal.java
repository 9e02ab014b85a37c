package io.clientele.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** What happened at a provider, and what is to happen to the coming calls. Thread-safe. */
final class Journal {
  private final List<RecordedRequest> requests = new ArrayList<>();
  private final List<StoredRecord> stored = new ArrayList<>();
  private final Queue<Fault> faults = new ArrayDeque<>();

  synchronized void received(RecordedRequest request) {
    requests.add(request);
  }

  synchronized List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  synchronized void store(StoredRecord stored) {
    this.stored.add(stored);
  }

  synchronized List<StoredRecord> stored() {
    return List.copyOf(stored);
  }

  synchronized void plan(Collection<Fault> coming) {
    faults.addAll(coming);
  }

  synchronized Optional<Fault> nextFault() {
    return Optional.ofNullable(faults.poll());
  }

  synchronized void clear() {
    requests.clear();
    stored.clear();
    faults.clear();
  }
}
