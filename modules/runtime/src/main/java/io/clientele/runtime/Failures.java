package io.clientele.runtime;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What an I/O error says about the request that met it. */
final class Failures {
  private Failures() {}

  /** Whether not a byte of the request was written: there was no connection to write it to. */
  static boolean wasNotSent(IOException failure) {
    return failure instanceof NotSentException
        || failure instanceof ConnectException
        || failure instanceof HttpConnectTimeoutException
        || failure instanceof NoRouteToHostException
        || failure instanceof UnknownHostException
        || failure instanceof SSLHandshakeException
        || failure instanceof SSLPeerUnverifiedException;
  }

  /**
   * Whether this status says that somebody stopped waiting: 408 by RFC 9110 for the request, but
   * gateways say so of what stands behind them, as they do with 499, which may still be at work.
   */
  static boolean isTimeout(int status) {
    return status == 408 || status == 499;
  }

  /** Whether another attempt would end the same, or is not wanted any more. */
  static boolean isFinal(IOException failure) {
    return Thread.currentThread().isInterrupted()
        || failure instanceof AnswerTooLongException
        || failure instanceof SSLPeerUnverifiedException
        || isCausedBy(failure, ProxyRefusedException.class)
        || isCausedBy(failure, UploadException.class)
        || isCausedBy(failure, TransportClosedException.class)
        || isCausedBy(failure, CertificateException.class);
  }

  /** In a few words, as in {@code connection refused}. */
  static String describe(IOException failure) {
    if (failure instanceof NotSentException
        || failure instanceof AnswerTooLongException
        || failure instanceof MalformedAnswerException
        || failure instanceof ProxyRefusedException
        || failure instanceof TransportClosedException
        || failure instanceof InterruptedIOException
        || failure instanceof UploadException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof HttpConnectTimeoutException) {
      return "no connection in time";
    }
    if (failure instanceof UnknownHostException
        || isCausedBy(failure, UnresolvedAddressException.class)) {
      return "the host's name does not resolve";
    }
    if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
      return "no connection";
    }
    if (isCausedBy(failure, CertificateException.class)) {
      return "the server's certificate is not trusted";
    }
    if (failure instanceof SSLException) {
      return "TLS failed";
    }
    return failure.getCause() instanceof Exception cause && !(cause instanceof IOException)
        ? "the transport failed"
        : "the connection was lost";
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return true;
      }
    }
    return false;
  }
}
