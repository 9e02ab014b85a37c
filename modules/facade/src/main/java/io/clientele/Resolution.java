package io.clientele;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the provider says about an outcome that was unknown: found, not seen, or that it
 * cannot be told. Immutable.
 */
public sealed interface Resolution {
  /** The outcome that was looked into. */
  Outcome.Unknown outcome();

  /**
   * There is exactly one client with what identifies the one that was to be created, and nothing
   * that the provider says of it speaks against that: neither its age, nor another name or address
   * than was sent.
   *
   * @param client the client as the provider lists it
   */
  record Found(Outcome.Unknown outcome, ClientRecord client) implements Resolution {
    @Override
    public String toString() {
      return "Found at " + outcome.account() + ": " + client + ".";
    }
  }

  /**
   * There was no such client each time. That does not say that there will be none: a create that is
   * still on its way, or a list that is late, looks the same. To create it again is for the caller
   * to decide, and may make a second client.
   *
   * @param looks how often the provider's list was read
   * @param first when it was read first
   * @param last when it was read last
   */
  record NotSeen(Outcome.Unknown outcome, int looks, Instant first, Instant last)
      implements Resolution {
    @Override
    public String toString() {
      return "Not seen at "
          + outcome.account()
          + ": looked "
          + (looks == 1 ? "once, at " + first : looks + " times, from " + first + " to " + last)
          + ", for "
          + outcome.lookFor()
          + ". It may exist all the same.";
    }
  }

  /**
   * What was seen does not say whether the client was created.
   *
   * @param reason why, for a person to read
   * @param candidates the clients that it might be; may be empty
   * @param cause what kept it from being told; null if that was no exception
   */
  record CannotTell(
      Outcome.Unknown outcome,
      String reason,
      List<ClientRecord> candidates,
      @Nullable Throwable cause)
      implements Resolution {

    /** Copies the list. */
    public CannotTell {
      candidates = List.copyOf(candidates);
    }

    @Override
    public String toString() {
      return "Cannot tell at " + outcome.account() + ": " + reason + ".";
    }
  }
}
