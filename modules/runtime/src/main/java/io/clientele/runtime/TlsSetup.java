package io.clientele.runtime;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The TLS of a transport. To read the trust store and load the classes takes a new JVM longer than
 * all else in its first call; so it is done beside what comes before that. Thread-safe.
 */
final class TlsSetup implements Callable<SSLSocketFactory> {
  private final @Nullable SSLContext given;
  private final FutureTask<SSLSocketFactory> task = new FutureTask<>(this);

  TlsSetup(@Nullable SSLContext given) {
    this.given = given;
  }

  /** Begins on a thread that ends when it is done. */
  void begin() {
    Thread thread = new Thread(null, task, "clientele-tls", 0, false);
    thread.setDaemon(true);
    thread.start();
  }

  /** Is done already, or by another thread; else it is done by this one. */
  Future<SSLSocketFactory> ready() {
    task.run();
    return task;
  }

  @Override
  public SSLSocketFactory call() throws IOException {
    try {
      SSLContext context = given == null ? SSLContext.getDefault() : given;
      SSLSocketFactory factory = context.getSocketFactory();
      factory.createSocket().close(); // For the classes.
      return factory;
    } catch (NoSuchAlgorithmException e) {
      throw new SSLException("no TLS in this JVM", e);
    }
  }
}
