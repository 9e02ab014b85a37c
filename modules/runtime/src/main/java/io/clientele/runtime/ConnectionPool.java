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

  void expectTls() {
    dialer.expectTls();
  }

  Host host(Origin origin) {
    Host host = hosts.get(origin);
    if (host == null) {
      Host mine = new Host(origin);
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
  final class Host {
    private final Origin origin;
    private final Semaphore turns = new Semaphore(settings.connections(), true);

    /** The one that was used last comes first: the others may then end of old age. */
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    private Host(Origin origin) {
      this.origin = origin;
    }

    Origin origin() {
      return origin;
    }

    /**
     * Returns a connection for a call: one that is idle, or one that is still to be connected;
     * waits for its turn if there are too many already.
     *
     * @throws NotSentException whatever goes wrong
     */
    Connection take(Deadline deadline) throws IOException {
      long start = deadline.startNanoTime();
      try {
        if (!turns.tryAcquire(start - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          String all = "all " + settings.connections() + " connections were in use";
          throw new NotSentException(all, null);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NotSentException("interrupted", e);
      }
      for (Connection next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
        if (!next.isFresh()) {
          next.close();
        } else if (next.begin(deadline)) {
          return next;
        }
      }
      long until = System.nanoTime() + settings.connectTimeout().toNanos();
      Connection fresh = new Connection(this, watchdog, until - start > 0 ? start : until);
      if (!watchdog.watch(fresh)) {
        throw fresh.failed(new TransportClosedException());
      }
      return fresh;
    }

    /** Connects a connection that was taken, if it is not. */
    void connect(Connection taken, URI url, Deadline deadline) throws IOException {
      if (!taken.isConnected()) {
        dialer.dial(taken, origin, url, taken.dueAt());
        if (!taken.begin(deadline)) {
          throw new TransportClosedException();
        }
      }
    }

    /** Takes one back that another call can have. */
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
