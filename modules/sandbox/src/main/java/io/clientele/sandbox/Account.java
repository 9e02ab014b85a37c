package io.clientele.sandbox;

import java.net.URI;
import java.util.Map;

/** What one credential of a provider sees: its records, its history, its faults. Thread-safe. */
final class Account {
  private final Document document;
  private final URI baseUrl;
  private final Access access;
  private final Redaction redaction;
  private final Records records;
  private final Journal journal = new Journal();
  private final Faults faults = new Faults();

  Account(Document document, URI baseUrl, Records records) {
    this.document = document;
    this.baseUrl = baseUrl;
    this.access = new Access(document);
    this.redaction = Redaction.of(document, access);
    this.records = records;
  }

  Access access() {
    return access;
  }

  Records records() {
    return records;
  }

  Journal journal() {
    return journal;
  }

  Faults faults() {
    return faults;
  }

  /**
   * Whether a request carries a credential of this account, also one that is not valid any more.
   */
  boolean knows(RecordedRequest request) {
    return access.knows(request)
        || access
            .tokenEndpoint()
            .map(tokens -> request.path().equals(tokens.path()) && tokens.isFor(request))
            .orElse(false);
  }

  RecordedRequest received(RecordedRequest request) {
    RecordedRequest recorded = request.with(redaction);
    journal.received(recorded);
    return recorded;
  }

  Reply answer(Operation operation, Map<String, String> parameters, RecordedRequest request) {
    Exchange exchange =
        new Exchange(document, baseUrl, operation, parameters, request, access, records, journal);
    return faults.next().map(fault -> fault.apply(exchange)).orElseGet(exchange::process);
  }

  void reset() {
    records.clear();
    journal.clear();
    faults.clear();
  }
}
