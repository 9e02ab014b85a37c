package io.clientele.runtime.spi;

import io.clientele.runtime.MissingPropertyException;
import io.clientele.runtime.Secret;
import io.clientele.runtime.ValidationException;
import io.clientele.runtime.Violation;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a request breaks of its document's rules, so that the caller hears of all of it at
 * once. Every rule but {@link #required} leaves an unset value alone. Not thread-safe.
 */
public final class Checks {
  private static final int LONGEST_SHOWN = 100;

  private List<Violation> violations = List.of();
  private String path;

  private Checks(String path) {
    this.path = path;
  }

  /** Of arguments, each of which has a name of its own. */
  static Checks ofArguments() {
    return new Checks("");
  }

  /**
   * Returns {@code value} if it keeps all rules.
   *
   * @param type the value's name in the document
   * @throws ValidationException naming each rule that it breaks
   */
  public static <T> T checked(String type, T value, JsonCodec<T> codec) {
    Checks checks = new Checks("$");
    codec.check(value, checks);
    checks.refuse(type);
    return value;
  }

  /** Ends the checks of what the document calls {@code type}. */
  void refuse(String type) {
    if (!violations.isEmpty()) {
      throw new ValidationException(type, violations);
    }
  }

  /** It must be set. */
  public void required(String property, @Nullable Object value) {
    if (value == null) {
      add(new Violation(at(property), "is required", null));
    }
  }

  /** It must be set, be it to null. */
  public void requiredOrNull(
      String property, @Nullable Object value, Map<String, ? extends @Nullable Object> others) {
    if (value == null && !others.containsKey(property)) {
      add(new Violation(at(property), "is required, and may be null", null));
    }
  }

  /** It has from {@code least} to {@code most} characters (code points). */
  public void length(String property, @Nullable Object value, int least, int most) {
    if (value == null) {
      return;
    }
    String text = text(value);
    count(property, text.codePointCount(0, text.length()), "character", least, most, value);
  }

  /** It has from {@code least} to {@code most} items or entries. */
  public void size(String property, @Nullable Object value, int least, int most) {
    if (value instanceof Collection<?> items) {
      count(property, items.size(), "item", least, most, null);
    } else if (value instanceof Map<?, ?> map) {
      count(property, map.size(), "item", least, most, null);
    }
  }

  /** From {@code least} to {@code most} properties are set, be it to null. */
  public void properties(Map<String, ? extends @Nullable Object> set, int least, int most) {
    int count = set.size();
    if (count < least || count > most) {
      String bound = count < least ? "at least " + least : "at most " + most;
      String rule = "must set " + bound + " of its properties, but sets " + count;
      add(new Violation(path, rule, null));
    }
  }

  /** The regular expression is found in it. */
  public void pattern(String property, @Nullable Object value, String regex) {
    if (value != null && !Pattern.compile(regex).matcher(text(value)).find()) {
      broken(property, "must match " + regex, value);
    }
  }

  /** It is at least {@code bound}, or above it. */
  public void minimum(String property, @Nullable Number value, String bound, boolean exclusive) {
    BigDecimal number = number(property, value);
    if (number != null && number.compareTo(new BigDecimal(bound)) < (exclusive ? 1 : 0)) {
      broken(property, "must be " + (exclusive ? "above " : "at least ") + bound, value);
    }
  }

  /** It is at most {@code bound}, or below it. */
  public void maximum(String property, @Nullable Number value, String bound, boolean exclusive) {
    BigDecimal number = number(property, value);
    if (number != null && number.compareTo(new BigDecimal(bound)) > (exclusive ? -1 : 0)) {
      broken(property, "must be " + (exclusive ? "below " : "at most ") + bound, value);
    }
  }

  /** It is a multiple of {@code step}. */
  public void multipleOf(String property, @Nullable Number value, String step) {
    BigDecimal number = number(property, value);
    if (number != null && number.remainder(new BigDecimal(step)).signum() != 0) {
      broken(property, "must be a multiple of " + step, value);
    }
  }

  /** It is an e-mail address. */
  public void email(String property, @Nullable String value) {
    if (value != null && !isEmail(value)) {
      broken(property, "must be an e-mail address", value);
    }
  }

  /** It is an absolute URI. */
  public void uri(String property, @Nullable String value) {
    if (value != null && !isAbsoluteUri(value)) {
      broken(property, "must be an absolute URI", value);
    }
  }

  /** The value itself is none of those that the document lists. */
  void unlisted(Object value, String values) {
    add(new Violation(path, "must be one of " + values, shown(value)));
  }

  /** No item stands in it twice. */
  public void unique(String property, @Nullable Collection<?> items) {
    if (items != null && new HashSet<>(items).size() < items.size()) {
      broken(property, "must not hold an item twice", null);
    }
  }

  /** Exactly one item has {@code flag} set to true. */
  public <T> void exactlyOne(
      String property, @Nullable List<T> items, String flag, Function<T, @Nullable Boolean> get) {
    if (items == null) {
      return;
    }
    long count = items.stream().filter(item -> item != null && isTrue(item, get)).count();
    if (count != 1) {
      String rule = "must have exactly one item whose " + flag + " is true, but " + count + " have";
      add(new Violation(at(property), rule, null));
    }
  }

  private static <T> boolean isTrue(T item, Function<T, @Nullable Boolean> flag) {
    try {
      return Boolean.TRUE.equals(flag.apply(item));
    } catch (MissingPropertyException e) {
      return false; // That it is missing is for the checks of the item to say.
    }
  }

  /** Each item keeps a rule, which is told the item's own name. */
  public <T> void each(
      String property, @Nullable List<T> items, BiConsumer<String, @Nullable T> rule) {
    if (items != null) {
      for (int i = 0; i < items.size(); i++) {
        rule.accept(property + "[" + i + "]", items.get(i));
      }
    }
  }

  /** Each value keeps a rule, which is told the value's own name. */
  public <T> void each(
      String property, @Nullable Map<String, T> values, BiConsumer<String, @Nullable T> rule) {
    if (values != null) {
      values.forEach((key, value) -> rule.accept(property + "." + key, value));
    }
  }

  /** It keeps the rules of its own type. */
  public <T> void nested(String property, @Nullable T value, JsonCodec<T> codec) {
    if (value != null) {
      within(at(property), value, codec);
    }
  }

  <T> void item(String step, @Nullable T value, JsonCodec<T> codec, boolean mayBeNull) {
    if (value != null) {
      within(path + step, value, codec);
    } else if (!mayBeNull) {
      add(new Violation(path + step, "must not be null", null));
    }
  }

  private <T> void within(String inner, T value, JsonCodec<T> codec) {
    String outer = path;
    path = inner;
    codec.check(value, this);
    path = outer;
  }

  private void count(
      String property, int count, String unit, int least, int most, @Nullable Object value) {
    if (count < least) {
      broken(property, "must have at least " + units(least, unit) + ", but has " + count, value);
    } else if (count > most) {
      broken(property, "must have at most " + units(most, unit) + ", but has " + count, value);
    }
  }

  private void broken(String property, String rule, @Nullable Object value) {
    add(new Violation(at(property), rule, value == null ? null : shown(value)));
  }

  private String at(String property) {
    return path.isEmpty() ? property : path + "." + property;
  }

  private void add(Violation violation) {
    if (violations.isEmpty()) {
      violations = new ArrayList<>();
    }
    violations.add(violation);
  }

  private static String units(int count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  private static String text(Object value) {
    return value instanceof Secret secret ? secret.reveal() : value.toString();
  }

  private static String shown(Object value) {
    String text = value.toString();
    if (text.length() <= LONGEST_SHOWN) {
      return text;
    }
    boolean inPair = Character.isHighSurrogate(text.charAt(LONGEST_SHOWN - 1));
    return text.substring(0, inPair ? LONGEST_SHOWN - 1 : LONGEST_SHOWN) + "...";
  }

  private @Nullable BigDecimal number(String property, @Nullable Number value) {
    try {
      return value == null ? null : new BigDecimal(value.toString());
    } catch (NumberFormatException e) {
      broken(property, "must be a number", value); // NaN or an infinity.
      return null;
    }
  }

  /** One {@code @}, something on both sides, no space: the provider's own check is the real one. */
  private static boolean isEmail(String value) {
    int at = value.indexOf('@');
    return at > 0 && at < value.length() - 1 && value.indexOf('@', at + 1) < 0 && !hasSpace(value);
  }

  private static boolean hasSpace(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ' ' || ('\t' <= c && c <= '\r')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbsoluteUri(String value) {
    try {
      return new URI(value).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
