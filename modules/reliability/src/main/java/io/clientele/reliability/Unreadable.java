package io.clientele.reliability;

import io.clientele.runtime.OutcomeUnknownException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Faults of an answer that says that the client was created, or tries to. All had stored it. */
final class Unreadable {
  private static final long LARGE = 200L * 1024 * 1024;
  private static final int BOMB = 1024 * 1024 * 1024;
  private static final byte[] GZIPPED_BOMB = bomb();

  private Unreadable() {}

  static List<Fault> bodies() {
    String client = Replies.CLIENT;
    String deep = "{\"id\":\"c1\",\"name\":\"Nova\",\"x\":" + "[".repeat(100_000);
    String digits = "{\"id\":\"c1\",\"name\":\"Nova\",\"x\":" + "9".repeat(500_000) + "}";
    return List.of(
        unknown("the JSON is cut off", Replies.answer(201, client.substring(0, 20))),
        unknown("the JSON is of another type", Replies.answer(201, "[" + client + "]")),
        unknown("the id is of another type", Replies.answer(201, "{\"id\":[7],\"name\":\"Nova\"}")),
        unknown("the JSON is no JSON", Replies.answer(201, "{id: c1, name")),
        unknown("more JSON follows", Replies.answer(201, client + client)),
        unknown("the JSON nests 100,000 deep", Replies.answer(201, deep)),
        unknown("a number has 500,000 digits", Replies.answer(201, digits)),
        unknown("200 with HTML", Replies.answer(200, "<html>Login</html>")),
        Fault.reply("200 with an error", Replies.answer(200, "{\"message\":\"no\",\"code\":501}"))
            .fails(OutcomeUnknownException.class, 0),
        unknown("201 with null", Replies.answer(201, "null")),
        unknown("201 with an empty body", Replies.answer(201, "")),
        unknown("202 with an empty body", Replies.answer(202, "")),
        unknown("204", Replies.answer(204, "")),
        unknown("201 with a body of 200 MB", Replies.large(201, "{\"id\":\"", LARGE)),
        unknown("500 with a body of 200 MB", Replies.large(500, "{\"message\":\"", LARGE)),
        unknown("gzip that nobody asked for", gzipped(gzip(client))),
        unknown("a gzip bomb of 1 GiB", gzipped(GZIPPED_BOMB)),
        lasting("one byte a second", Replies.drip(Replies.head(201) + "\r\n", "x".repeat(600))),
        Fault.reply(
                "a byte order mark before the JSON",
                Replies.answer(201, "\uFEFF" + client).storing())
            .isCreated(),
        Fault.reply(
                "fields that no document knows",
                Replies.answer(201, "{\"id\":\"c1\",\"name\":\"Nova\",\"tier\":{\"a\":[1]}}")
                    .storing())
            .isCreated(),
        Fault.reply(
                "a value that no document knows",
                Replies.answer(
                        201,
                        "{\"client\":{\"id\":\"c1\",\"name\":\"Nova\",\"contactMethods\":"
                            + "[{\"type\":\"pager\",\"value\":\"7\",\"isPreferred\":true}],"
                            + "\"customFields\":[],\"createdAt\":\"2026-01-01T00:00:00Z\"}}")
                    .storing())
            .at(Subject.Kind.PLACIO)
            .isCreated());
  }

  static List<Fault> messages() {
    String text = Replies.text(201, Replies.CLIENT);
    String chunked = Replies.head(201, "Transfer-Encoding: chunked") + "\r\n";
    return List.of(
        created("an interim answer comes first", Replies.EARLY_HINTS + text),
        created("HTTP/1.0, and the connection ends", text.replace("1.1", "1.0")),
        raw("no HTTP", "SSH-2.0-OpenSSH_9.6\r\n\r\n"),
        raw("no status line", Replies.CLIENT),
        raw("101, another protocol", "HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\n\r\n"),
        raw("garbage for chunks", chunked + "zz\r\n" + Replies.CLIENT),
        raw("a chunk longer than it says", chunked + "3\r\n" + Replies.CLIENT + "\r\n0\r\n\r\n"),
        raw("a body shorter than it says", Replies.head(201, "Content-Length: 99") + "\r\n{}"),
        raw(
            "two lengths",
            Replies.head(201, "Content-Length: 25", "Content-Length: 7") + "\r\n" + Replies.CLIENT),
        raw("a length and chunks", both()),
        lasting("headers without end", Replies.endless(Replies.head(201), "X-More: of them\r\n")),
        lasting("a header without end", Replies.endless(Replies.head(201) + "X: ", "x".repeat(99))),
        lasting("interim answers without end", Replies.endless("", Replies.EARLY_HINTS)),
        lasting("chunks without end", Replies.endless(chunked, "1\r\n{\r\n")),
        lasting("the headers come one byte a second", Replies.drip("", Replies.head(201))));
  }

  private static String both() {
    return Replies.head(201, "Content-Length: 25", "Transfer-Encoding: chunked")
        + "\r\n19\r\n"
        + Replies.CLIENT
        + "\r\n0\r\n\r\n";
  }

  private static Fault raw(String name, String text) {
    return unknown(name, Replies.rawThenClose(text));
  }

  private static Fault created(String name, String text) {
    return Fault.reply(name, Replies.rawThenClose(text).storing()).isCreated();
  }

  private static Fault unknown(String name, Reply reply) {
    return Fault.reply(name, reply.storing()).fails(OutcomeUnknownException.class, 1);
  }

  private static Fault lasting(String name, Reply reply) {
    return Fault.reply(name, reply.storing())
        .untilDeadline()
        .fails(OutcomeUnknownException.class, 1);
  }

  private static Reply gzipped(byte[] body) {
    String length = "Content-Length: " + body.length;
    String head = Replies.head(201, "Content-Encoding: gzip", length) + "\r\n";
    return (connection, request) -> {
      connection.write(head);
      connection.write(body);
    };
  }

  private static byte[] gzip(String text) {
    return gzip(text.getBytes(StandardCharsets.UTF_8), new byte[0], 0);
  }

  private static byte[] bomb() {
    byte[] part = new byte[64 * 1024];
    return gzip("{\"id\":\"".getBytes(StandardCharsets.UTF_8), part, BOMB / part.length);
  }

  private static byte[] gzip(byte[] start, byte[] part, int times) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(start);
      for (int i = 0; i < times; i++) {
        out.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
