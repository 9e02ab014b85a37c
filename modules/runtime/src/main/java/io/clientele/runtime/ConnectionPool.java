package io.clientele.runtime;

import java.io.IOException;
import java.net.URI;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The connections of a transport, so many to each host at most. Thread-safe. */
final class ConnectionPool {
  private final TransportSettings settings;
  private final Dialer dialer;
  private final Watchdog watchdog = new Watchdog();
  private final Map<Origin, Host> hosts = new ConcurrentHashMap<>();

  ConnectionPool(TransportSettings settings, HostLookup names) {
    this.settings = settings;
    this.dialer = new Dialer(settings, names);
  }

  /**
   * Returns a connection for a call: one that is idle, or a new one; waits for its turn if there
   * are too many already.
   *
   * @param startMillis in how much time the request has to be on its way
   * @param millis in how much time the call has to be over
   * @throws NotSentException whatever goes wrong
   */
  Connection take(Origin origin, URI url, long startMillis, long millis) throws IOException {
    long now = System.nanoTime();
    long start = now + TimeUnit.MILLISECONDS.toNanos(Math.min(startMillis, millis));
    long deadline = now + TimeUnit.MILLISECONDS.toNanos(millis);
    Host host = host(origin);
    host.await(start);
    for (Connection idle = host.idle.pollFirst(); idle != null; idle = host.idle.pollFirst()) {
      if (!idle.isFresh()) {
        idle.close();
      } else if (idle.begin(deadline, millis)) {
        return idle;
      }
    }
    long until = System.nanoTime() + settings.connectTimeout().toNanos();
    if (until - start > 0) {
      until = start;
    }
    Connection fresh = new Connection(host, watchdog, until);
    try {
      if (!watchdog.watch(fresh)) {
        throw new TransportClosedException();
      }
      dialer.dial(fresh, origin, url, until);
      if (!fresh.begin(deadline, millis)) {
        throw new TransportClosedException();
      }
      return fresh;
    } catch (IOException | RuntimeException e) {
      throw fresh.failed(e);
    }
  }

  void expectTls() {
    dialer.expectTls();
  }

  private Host host(Origin origin) {
    Host host = hosts.get(origin);
    if (host == null) {
      Host mine = new Host(settings.connections());
      Host other = hosts.putIfAbsent(origin, mine);
      host = other == null ? mine : other;
    }
    return host;
  }

  /** Ends all connections; whoever waits for a turn gets one, and hears that it is too late. */
  void close() {
    watchdog.close();
  }

  /** The connections to one host: each that is held by a call has taken a turn. */
  static final class Host {
    private final int most;
    private final Semaphore turns;

    /** The one that was used last comes first: the others may then end of old age. */
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    Host(int most) {
      this.most = most;
      this.turns = new Semaphore(most, true);
    }

    void await(long deadline) throws NotSentException {
      try {
        if (!turns.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          throw new NotSentException("all " + most + " connections were in use", null);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NotSentException("interrupted", e);
      }
    }

    void take(Connection idleNow) {
      idle.addFirst(idleNow);
      turns.release();
    }

    void lose(Connection ended, boolean wasHeld) {
      if (wasHeld) {
        turns.release();
      } else {
        idle.remove(ended);
      }
    }
  }
}
