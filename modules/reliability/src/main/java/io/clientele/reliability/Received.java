package io.clientele.reliability;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request that the server read whole. */
record Received(String method, String path, Map<String, List<String>> headers, String body) {
  private static final Pattern MARKER = Pattern.compile("create-\\d+");

  static Received read(InputStream in) throws IOException {
    String[] start = line(in).split(" ", 3);
    if (start.length < 3) {
      throw new IOException("no HTTP");
    }
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IOException("no HTTP");
      }
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    String body =
        headers.containsKey("transfer-encoding")
            ? chunks(in)
            : text(
                in, Integer.parseInt(headers.getOrDefault("content-length", List.of("0")).get(0)));
    return new Received(start[0], start[1], headers, body);
  }

  /** Which create it is a part of; empty if it is none. */
  String marker() {
    Matcher found = MARKER.matcher(body);
    return found.find() ? found.group() : "";
  }

  /** Whether this text is in it. */
  boolean shows(String text) {
    return toString().contains(text);
  }

  private static String chunks(InputStream in) throws IOException {
    StringBuilder body = new StringBuilder();
    int size;
    do {
      size = Integer.parseInt(line(in), 16);
      body.append(text(in, size));
      line(in);
    } while (size > 0);
    return body.toString();
  }

  private static String text(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }
}
