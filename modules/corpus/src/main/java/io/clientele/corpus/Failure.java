package io.clientele.corpus;

import io.clientele.runtime.ClienteleException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says in a line what went wrong, and at which place of the document if the generator names it. */
final class Failure {
  private static final Pattern SCHEMA = Pattern.compile("Could not \\w+ model '([^']*)'");
  private static final Pattern OPERATION = Pattern.compile("Resource: (\\w+) (\\S+)");
  private static final Pattern TAG = Pattern.compile("Could not generate api file for '([^']*)'");

  private Failure() {}

  static String line(Throwable thrown) {
    List<String> places = new ArrayList<>();
    Throwable cause = thrown;
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      addPlace(places, each);
      // One that explains itself says more than what it was caused by.
      cause = explains(cause) ? cause : each;
    }
    String place = places.isEmpty() ? "" : String.join(", ", places) + ": ";
    return place + said(cause);
  }

  private static void addPlace(List<String> places, Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    Matcher schema = SCHEMA.matcher(message);
    Matcher operation = OPERATION.matcher(message);
    Matcher tag = TAG.matcher(message);
    if (schema.find()) {
      places.add("#/components/schemas/" + token(schema.group(1)));
    } else if (operation.find()) {
      places.add("#/paths/" + token(operation.group(2)) + "/" + operation.group(1));
    } else if (tag.find()) {
      places.add("tag " + tag.group(1));
    }
  }

  /** As RFC 6901 writes it. */
  private static String token(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** What the exception says; where it was thrown, if it is one that programs throw by mistake. */
  private static String said(Throwable cause) {
    String message = cause.getMessage() == null ? "" : oneLine(cause.getMessage());
    if (!message.isEmpty() && !isMistake(cause)) {
      return message;
    }
    return cause.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message) + at(cause);
  }

  /** The first place that is not the JDK's. */
  private static String at(Throwable cause) {
    return Stream.of(cause.getStackTrace())
        .filter(frame -> !frame.getClassName().startsWith("java."))
        .map(frame -> " (" + frame.getClassName() + ":" + frame.getLineNumber() + ")")
        .findFirst()
        .orElse("");
  }

  private static boolean isMistake(Throwable cause) {
    return cause instanceof Error || (cause instanceof RuntimeException && !explains(cause));
  }

  private static boolean explains(Throwable cause) {
    Class<?> type = cause.getClass();
    return cause.getMessage() != null
        && (type == IllegalStateException.class
            || type == IllegalArgumentException.class
            || cause instanceof ClienteleException);
  }

  /** The rest is source code, or a schema in full. */
  private static String oneLine(String text) {
    return text.strip().lines().findFirst().orElse("");
  }
}
