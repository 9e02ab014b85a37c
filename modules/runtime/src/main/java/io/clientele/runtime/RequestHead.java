package io.clientele.runtime;

import feign.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first line and the headers of a request. Immutable.
 *
 * @param server what comes before {@code target} if a proxy reads it
 * @param target path and query
 * @param fields the lines of the headers
 */
record RequestHead(String method, String server, String target, String fields) {
  /** Headers that are ours to write, or that speak of a connection. */
  private static final String[] OURS = {
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade"
  };

  /**
   * Makes that of a request whose body has so many bytes; a negative number if nobody knows.
   *
   * @throws NotSentException if it would be no HTTP
   */
  static RequestHead of(Request request, URI url, Origin origin, long length)
      throws NotSentException {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String target = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    for (int i = 0; i < target.length(); i++) {
      check(target.charAt(i) > ' ' && target.charAt(i) < 0x7f);
    }
    StringBuilder fields = new StringBuilder(512);
    append(fields, "Host", origin.hostField());
    for (Map.Entry<String, Collection<String>> header : request.headers().entrySet()) {
      if (!isOurs(header.getKey())) {
        for (String value : header.getValue()) {
          append(fields, header.getKey(), value);
        }
      }
    }
    if (length < 0) {
      append(fields, "Transfer-Encoding", "chunked");
    } else if (length > 0 || request.httpMethod().isWithBody()) {
      append(fields, "Content-Length", Long.toString(length));
    }
    return new RequestHead(
        request.httpMethod().name(), "http://" + origin.hostField(), target, fields.toString());
  }

  /** As it is written to the server. */
  byte[] bytes() {
    return (method + " " + target + " HTTP/1.1\r\n" + fields + "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** As it is written to a proxy that reads it. */
  byte[] bytesForProxy(@Nullable Secret authorization) throws NotSentException {
    StringBuilder head = new StringBuilder(1024);
    head.append(method).append(' ').append(server).append(target).append(" HTTP/1.1\r\n");
    head.append(fields);
    if (authorization != null) {
      append(head, "Proxy-Authorization", authorization.reveal());
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isOurs(String name) {
    for (String ours : OURS) {
      if (ours.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  private static void append(StringBuilder head, String name, String value)
      throws NotSentException {
    check(!name.isEmpty());
    for (int i = 0; i < name.length(); i++) {
      check(AnswerHead.isToken(name.charAt(i)));
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      check((c >= ' ' || c == '\t') && c < 0x7f);
    }
    head.append(name).append(": ").append(value).append("\r\n");
  }

  private static void check(boolean isHttp) throws NotSentException {
    if (!isHttp) {
      throw new NotSentException("it is no valid HTTP request", null);
    }
  }
}
