package io.clientele.runtime;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The access tokens of a provider. One fetch serves all threads that wait for it, with its token or
 * its failure; what comes later starts another, as no failure is remembered.
 *
 * <p>A token is fetched anew shortly before it expires: by one call, while the others go on with
 * the one that is still good, as does this call if no other comes. It is also fetched anew when the
 * provider refuses it.
 */
final class Tokens implements Auth {
  /** How long a token that is still good is used before another fetch is tried. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final TokenEndpoint endpoint;
  private final AtomicReference<@Nullable Token> current = new AtomicReference<>();
  private final AtomicReference<@Nullable CompletableFuture<Token>> fetch = new AtomicReference<>();

  Tokens(TokenEndpoint endpoint, @Nullable Token first) {
    this.endpoint = endpoint;
    this.current.set(first);
  }

  @Override
  public Credential credential(Deadline deadline, Events events) throws IOException {
    while (true) {
      Token token = current.get();
      if (token != null && token.isFresh()) {
        return token.credential();
      }
      CompletableFuture<Token> mine = new CompletableFuture<>();
      CompletableFuture<Token> others = fetch.compareAndExchange(null, mine);
      if (others == null) {
        return fetch(mine, deadline, events).credential();
      }
      if (token != null && token.isGood()) {
        return token.credential();
      }
      try {
        return await(others, deadline).credential();
      } catch (CancellationException e) {
        // That call had to end, which says nothing of the token.
      }
    }
  }

  @Override
  public boolean renew(Credential refused) {
    Token token = current.get();
    // Another thread may have renewed it already.
    if (token != null && token.credential().equals(refused)) {
      current.compareAndSet(token, null);
    }
    return true;
  }

  @Override
  public Auth withValue(Supplier<String> token) {
    return new KeyAuth("", Credential.Place.HEADER, "Authorization", "Bearer ", token);
  }

  private static Token await(CompletableFuture<Token> fetch, Deadline deadline) throws IOException {
    try {
      return fetch.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw new NotSentException("no token came within the deadline of the call", null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSentException("interrupted while waiting for a token", e);
    }
  }

  /** Fetches for all that wait. They hear of it when nobody can join them any more. */
  private Token fetch(CompletableFuture<Token> mine, Deadline deadline, Events events)
      throws IOException {
    try {
      Token token = fetch(deadline, events);
      fetch.set(null);
      mine.complete(token);
      return token;
    } catch (IOException e) {
      fetch.set(null);
      // What ended this call alone is none of the others' business.
      if (deadline.allowsAnAttempt() && !Thread.currentThread().isInterrupted()) {
        mine.completeExceptionally(e);
      }
      throw e;
    } finally {
      fetch.compareAndSet(mine, null);
      mine.cancel(false); // If it is not complete.
    }
  }

  private Token fetch(Deadline deadline, Events events) throws IOException {
    Token before = current.get();
    if (before != null && before.isFresh()) {
      return before; // A fetch ended just now.
    }
    try {
      Token token = endpoint.fetch(deadline, events);
      current.set(token);
      return token;
    } catch (IOException e) {
      if (before != null && before.isGood()) {
        Token kept = before.freshFor(PAUSE);
        if (current.compareAndSet(before, kept)) { // Else it was refused meanwhile.
          return kept;
        }
      }
      throw e;
    }
  }
}
