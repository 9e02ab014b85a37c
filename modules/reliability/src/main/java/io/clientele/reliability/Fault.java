package io.clientele.reliability;

import io.clientele.runtime.ApiException;
import java.io.IOException;
import java.time.Duration;

/**
 * One thing that goes wrong, and what has to come of a create that meets it.
 *
 * @param subject who is asked
 * @param setUp makes it go wrong
 * @param isReused whether a create went well before, on a connection that may be kept
 * @param deadline of the create
 * @param outcome what the caller gets: the simple name of an exception, or {@link #CREATED}
 * @param records how many records the provider has in the end
 * @param requests how many requests for a create it reads
 */
record Fault(
    String name,
    Subject.Kind subject,
    SetUp setUp,
    boolean isReused,
    Duration deadline,
    String outcome,
    int records,
    int requests) {
  static final String CREATED = "created";

  /** Changes a scene in which all goes well. */
  interface SetUp {
    void change(Scene scene) throws IOException;
  }

  /** One whose create is answered so. */
  static Builder reply(String name, Reply reply) {
    return of(name, scene -> scene.server().replies(reply));
  }

  static Builder of(String name, SetUp setUp) {
    return new Builder(name, setUp);
  }

  /** What is not said of a fault: a create at Clockify on a fresh connection, sent once. */
  static final class Builder {
    private final String name;
    private final SetUp setUp;
    private Subject.Kind subject = Subject.Kind.CLOCKIFY;
    private boolean isReused;
    private Duration deadline = Duration.ofSeconds(30);
    private int requests = 1;

    private Builder(String name, SetUp setUp) {
      this.name = name;
      this.setUp = setUp;
    }

    Builder at(Subject.Kind subject) {
      this.subject = subject;
      return this;
    }

    Builder onReusedConnection() {
      this.isReused = true;
      return this;
    }

    /** For those that last until the deadline: it comes soon. */
    Builder untilDeadline() {
      this.deadline = Duration.ofSeconds(4);
      return this;
    }

    Builder requests(int requests) {
      this.requests = requests;
      return this;
    }

    Fault isCreated() {
      return build(CREATED, 1);
    }

    Fault fails(Class<? extends ApiException> outcome, int records) {
      return build(outcome.getSimpleName(), records);
    }

    private Fault build(String outcome, int records) {
      return new Fault(name, subject, setUp, isReused, deadline, outcome, records, requests);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
