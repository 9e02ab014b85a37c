package io.clientele.runtime;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections when their time has come, which ends whatever is done on them: no timeout of a
 * socket covers a write, a TLS handshake, or an answer that drips. Its one thread starts with the
 * first connection and ends when there was none for a while. Thread-safe.
 */
final class Watchdog implements Runnable {
  private static final long LINGER = TimeUnit.SECONDS.toNanos(10);
  private static final long FAR = TimeUnit.DAYS.toNanos(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<Connection> watched = new HashSet<>();
  private @Nullable Thread thread;
  private boolean isClosed;

  /** When the thread looks next. Calls with a later deadline, as most are, need not wake it. */
  private volatile long looksAt;

  /** Returns false if it is too late for any connection. */
  boolean watch(Connection connection) {
    lock.lock();
    try {
      if (isClosed) {
        return false;
      }
      watched.add(connection);
      if (thread == null) {
        thread = new Thread(null, this, "clientele-connections", 0, false);
        thread.setDaemon(true);
        thread.start();
      }
      changed.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Hears of a new time for a connection. */
  void expects(long nanoTime) {
    if (nanoTime - looksAt < 0) {
      lock.lock();
      try {
        changed.signal();
      } finally {
        lock.unlock();
      }
    }
  }

  void forget(Connection connection) {
    lock.lock();
    try {
      if (watched.remove(connection) && watched.isEmpty()) {
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Closes all connections, and those to come. */
  void close() {
    lock.lock();
    try {
      isClosed = true;
      watched.forEach(Connection::end);
      watched.clear();
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return isClosed;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void run() {
    lock.lock();
    try {
      long lastSeen = System.nanoTime();
      while (!isClosed) {
        long now = System.nanoTime();
        // Whoever sets a time while the connections are looked at has to wake us afterwards.
        looksAt = now + FAR;
        long next = endThoseDue(now);
        if (watched.isEmpty()) {
          next = lastSeen + LINGER - now;
          if (next <= 0) {
            return;
          }
        } else {
          lastSeen = now;
        }
        looksAt = now + next;
        try {
          changed.awaitNanos(next);
        } catch (InterruptedException e) {
          // By whom? There is no other task that the thread could be asked to end.
        }
      }
    } finally {
      thread = null;
      lock.unlock();
    }
  }

  /** Returns in how many nanoseconds the next one is due. */
  private long endThoseDue(long now) {
    long next = FAR;
    for (Iterator<Connection> all = watched.iterator(); all.hasNext(); ) {
      long left = all.next().endIfDue(now);
      if (left <= 0) {
        all.remove();
      } else {
        next = Math.min(next, left);
      }
    }
    return next;
  }
}
