package io.clientele.reliability;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** All that anybody logs, at any level, and writes to the standard error. Thread-safe. */
final class Logs extends Handler implements AutoCloseable {
  private final StringWriter text = new StringWriter();
  private final Formatter formatter = new SimpleFormatter();
  private final Logger root = Logger.getLogger("");
  private final Level usualLevel = root.getLevel();
  private final List<Handler> usualHandlers = List.of(root.getHandlers());
  private final PrintStream standardError = System.err;

  private Logs() {}

  /** Begins. What is logged is not seen elsewhere until this is closed. */
  static Logs capture() {
    Logs logs = new Logs();
    logs.usualHandlers.forEach(logs.root::removeHandler);
    logs.root.addHandler(logs);
    logs.root.setLevel(Level.ALL);
    System.setErr(new PrintStream(logs.copied(), true, StandardCharsets.UTF_8));
    return logs;
  }

  private FilterOutputStream copied() {
    return new FilterOutputStream(standardError) {
      @Override
      public void write(byte[] bytes, int start, int count) throws IOException {
        text.append(new String(bytes, start, count, StandardCharsets.UTF_8));
        out.write(bytes, start, count);
      }
    };
  }

  String text() {
    return text.toString();
  }

  @Override
  public void publish(LogRecord line) {
    text.append(formatter.format(line));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
    usualHandlers.forEach(root::addHandler);
    root.setLevel(usualLevel);
    System.setErr(standardError);
  }
}
