package io.clientele;

import io.clientele.runtime.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of a create at one account: created, refused, or unknown. Its text shows no secret.
 * Immutable.
 */
public sealed interface Outcome {
  /** The account's name. */
  String account();

  /** The provider's name, as in {@code Clockify}. */
  String provider();

  /** The HTTP status of the provider's answer; null if none came. */
  @Nullable Integer status();

  /** How long it took, all attempts and the waits between them included. */
  Duration took();

  /**
   * The provider says that it created the client.
   *
   * @param id the provider's id of it; null if the provider answers none, as ChatDash does
   * @param answer the provider's own answer, of the type that the account names
   * @param rawJson the answer as it came; a password in it is shown
   * @param oneTimePassword what the client logs in with, made up by the provider and answered this
   *     once; null at all but PlusVibe, or if the answer lacks it
   * @param notStored what was set and is not there: only with {@link Unstorable#REPORT}
   */
  record Created(
      String account,
      String provider,
      @Nullable String id,
      Integer status,
      Duration took,
      Object answer,
      String rawJson,
      @Nullable Secret oneTimePassword,
      List<ClientField<?>> notStored)
      implements Outcome {

    /** Copies the list. */
    public Created {
      notStored = List.copyOf(notStored);
    }

    /**
     * The provider's own answer.
     *
     * @throws ClassCastException if it is of another type
     */
    public <A> A answer(Class<A> type) {
      return type.cast(answer);
    }

    /** Where the client is; null if the provider answers no id. */
    public @Nullable ClientRef ref() {
      return id == null ? null : new ClientRef(provider, account, id);
    }

    /** The id, or that there is none. */
    String idOrWhyNot() {
      return id == null ? "none: " + provider + " answers no id" : id;
    }

    /** What one has to know besides; empty if there is nothing. */
    String remark() {
      String password =
          oneTimePassword == null
              ? ""
              : provider + " answers the password this once: keep oneTimePassword()";
      String lost =
          notStored.isEmpty()
              ? ""
              : "not stored: "
                  + notStored.stream().map(ClientField::name).collect(Collectors.joining(", "));
      return password + (password.isEmpty() || lost.isEmpty() ? "" : "; ") + lost;
    }

    @Override
    public String toString() {
      String remark = remark();
      return "Created at "
          + account
          + (id == null ? ": " + provider + " answers no id" : ": id " + id)
          + ", HTTP "
          + status
          + ", "
          + took.toMillis()
          + " ms"
          + (remark.isEmpty() ? "" : "; " + remark);
    }
  }

  /**
   * Nothing was created: it was not sent, or the provider refused it.
   *
   * @param reason why, for a person to read
   * @param violations why it was not sent, field by field; empty if that is not the reason
   * @param cause the exception that says so; null if there was none. One of the runtime shows no
   *     secret; of others that is not known.
   */
  record Refused(
      String account,
      String provider,
      @Nullable Integer status,
      Duration took,
      String reason,
      List<FieldViolation> violations,
      @Nullable Throwable cause)
      implements Outcome {

    /** Copies the list. */
    public Refused {
      violations = List.copyOf(violations);
    }

    @Override
    public String toString() {
      return "Refused at " + account + ", nothing was created. " + reason;
    }
  }

  /**
   * The client may exist. It was not sent again, and should not be before someone has looked.
   *
   * @param reason why nobody knows, for a person to read
   * @param cause the exception that says so. One of the runtime shows no secret; of others that is
   *     not known.
   * @param rawJson the answer, if one came that says nothing certain; a password in it may be shown
   * @param sentAt when it was begun, by the clock of this machine
   * @param search how the client can be told from others; for {@link Clientele#resolve}
   */
  record Unknown(
      String account,
      String provider,
      @Nullable Integer status,
      Duration took,
      String reason,
      Throwable cause,
      @Nullable String rawJson,
      Instant sentAt,
      ClientSearch search)
      implements Outcome {

    /** What to look for, as in {@code a client in Clockify with businessName "X" (name)}. */
    public String lookFor() {
      return search.toString();
    }

    @Override
    public String toString() {
      return "Unknown at " + account + ", it may exist. " + reason + " Look for " + lookFor() + ".";
    }
  }
}
