package io.clientele.runtime;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Blacks out the secrets of a call in what the provider says about it, as they are and as JSON, a
 * URL or HTML may write them: PHP puts a backslash before a slash, and any character may be a
 * number. Immutable.
 */
final class Redaction {
  /** Shorter ones would black out half of any text, and hide nothing. */
  private static final int SHORTEST = 3;

  private static final String HIDDEN = "(secret)";

  private static final Map<Integer, String> NAMED_IN_HTML =
      Map.of((int) '&', "&amp;", (int) '<', "&lt;", (int) '>', "&gt;", (int) '"', "&quot;");

  /** Of each secret, for each of its characters: all ways to write it. */
  private final List<List<List<String>>> secrets;

  /**
   * What any of these ways begins with, without case: most places of a text need no closer look.
   */
  private final String starts;

  private final List<Secret> given;
  private final boolean hidesAll;

  Redaction(Collection<Secret> secrets) {
    this(secrets, false);
  }

  private Redaction(Collection<Secret> secrets, boolean hidesAll) {
    this.hidesAll = hidesAll;
    this.given = List.copyOf(secrets);
    this.secrets =
        secrets.stream()
            .map(Secret::reveal)
            .filter(secret -> secret.length() >= SHORTEST)
            .distinct()
            // The longest first: one secret may be part of another.
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(secret -> secret.codePoints().mapToObj(Redaction::forms).toList())
            .toList();
    this.starts =
        this.secrets.stream()
            .flatMap(secret -> secret.get(0).stream())
            .map(form -> String.valueOf(withoutCase(form.charAt(0))))
            .distinct()
            .collect(joining());
  }

  /** As {@link String#regionMatches(boolean, int, String, int, int)} compares characters. */
  private static char withoutCase(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /** What blacks out the credentials of a call, and the passwords in its arguments. */
  static Redaction of(Collection<Secret> credentials, Arguments arguments) {
    List<Secret> secrets = new ArrayList<>(credentials);
    try {
      secrets.addAll(arguments.secrets());
    } catch (RuntimeException e) {
      return new Redaction(List.of(), true); // Better nothing is seen than a password.
    }
    return new Redaction(secrets, false);
  }

  /** Blacks out these secrets too. */
  Redaction and(Collection<Secret> more) {
    List<Secret> all = new ArrayList<>(given);
    all.addAll(more);
    return new Redaction(all, hidesAll);
  }

  String apply(String text) {
    return apply(text, false);
  }

  /** The same for a text whose end was cut off, which may have been in the middle of a secret. */
  String applyToStart(String text) {
    return apply(text, true);
  }

  /** Returns {@code cause}, or what can stand in for it if its messages show a secret. */
  Throwable apply(Throwable cause) {
    if (!isShownBy(cause)) {
      return cause;
    }
    Throwable standIn = new IOException(apply(cause.toString()));
    standIn.setStackTrace(cause.getStackTrace());
    return standIn;
  }

  private boolean isShownBy(Throwable failure) {
    String text = failure.toString();
    Throwable cause = failure.getCause();
    return !apply(text).equals(text)
        || (cause != null && isShownBy(cause))
        || Stream.of(failure.getSuppressed()).anyMatch(this::isShownBy);
  }

  private String apply(String text, boolean cut) {
    if (hidesAll) {
      return HIDDEN;
    }
    StringBuilder result = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      boolean maybe = starts.indexOf(withoutCase(text.charAt(at))) >= 0;
      int end = maybe ? endOfSecret(text, at, cut) : -1;
      if (end > at) {
        result.append(HIDDEN);
        at = end;
      } else {
        result.append(text.charAt(at++));
      }
    }
    return result.toString();
  }

  /** Where the secret that starts at {@code start} ends, or -1 if none starts there. */
  private int endOfSecret(String text, int start, boolean cut) {
    for (List<List<String>> secret : secrets) {
      int end = end(text, start, secret, cut);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  private static int end(String text, int start, List<List<String>> secret, boolean cut) {
    // More than one place at a time: "&" may be itself, or the first character of "&amp;".
    Set<Integer> places = Set.of(start);
    for (List<String> forms : secret) {
      Set<Integer> next = new TreeSet<>();
      for (int at : places) {
        int left = text.length() - at;
        for (String form : forms) {
          if (text.regionMatches(true, at, form, 0, form.length())) {
            next.add(at + form.length());
          } else if (cut && left < form.length() && text.regionMatches(true, at, form, 0, left)) {
            return text.length();
          }
        }
      }
      if (next.isEmpty()) {
        return -1;
      }
      places = next;
    }
    return places.stream().mapToInt(Integer::intValue).max().orElse(-1);
  }

  private static List<String> forms(int character) {
    String itself = Character.toString(character);
    StringBuilder json = new StringBuilder();
    itself
        .chars()
        .forEach(unit -> json.append("\\u").append(HexFormat.of().toHexDigits((char) unit)));
    StringBuilder url = new StringBuilder();
    for (byte octet : itself.getBytes(StandardCharsets.UTF_8)) {
      url.append('%').append(HexFormat.of().toHexDigits(octet));
    }
    List<String> forms =
        new ArrayList<>(List.of(itself, "\\" + itself, json.toString(), url.toString()));
    forms.add("&#" + character + ";");
    forms.add("&#x" + Integer.toHexString(character) + ";");
    if (character == ' ') {
      forms.add("+");
    }
    String html = NAMED_IN_HTML.get(character);
    if (html != null) {
      forms.add(html);
    }
    return List.copyOf(forms);
  }
}
