package io.clientele.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.FutureTask;

/**
 * Looks up the addresses of names. Java cannot cut a lookup short; so each is done on a thread of
 * its own, for as long as the operating system takes, and who waits for it can leave. One at a time
 * for a name. Thread-safe.
 */
class HostLookup {
  private final ConcurrentMap<String, FutureTask<InetAddress[]>> running =
      new ConcurrentHashMap<>();

  /** What is asked for the addresses. */
  InetAddress[] addresses(String host) throws UnknownHostException {
    return InetAddress.getAllByName(host);
  }

  /** Begins a lookup, or joins the one that is under way. */
  FutureTask<InetAddress[]> start(String host) {
    FutureTask<InetAddress[]> lookup = new Lookup(host);
    if (isAddress(host)) {
      lookup.run();
      return lookup;
    }
    FutureTask<InetAddress[]> other = running.putIfAbsent(host, lookup);
    if (other != null) {
      return other;
    }
    Thread thread = new Thread(null, lookup, "clientele-lookup", 0, false);
    thread.setDaemon(true);
    thread.start();
    return lookup;
  }

  private static boolean isAddress(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == ':') {
        return true;
      }
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private final class Lookup extends FutureTask<InetAddress[]> {
    private final String host;

    Lookup(String host) {
      super(
          new Callable<>() {
            @Override
            public InetAddress[] call() throws UnknownHostException {
              return addresses(host);
            }
          });
      this.host = host;
    }

    @Override
    protected void done() {
      running.remove(host, this);
    }
  }
}
