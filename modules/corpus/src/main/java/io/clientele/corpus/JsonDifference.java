package io.clientele.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares two {@link Json} values by what they mean, and names each difference by JSON path. */
final class JsonDifference {
  private final List<String> differences = new ArrayList<>();

  private JsonDifference() {}

  static List<String> between(@Nullable Object read, @Nullable Object written) {
    JsonDifference difference = new JsonDifference();
    difference.compare("$", read, written);
    return difference.differences;
  }

  private void compare(String path, @Nullable Object read, @Nullable Object written) {
    if (read instanceof Map<?, ?> from && written instanceof Map<?, ?> to) {
      compareObjects(path, from, to);
    } else if (read instanceof List<?> from && written instanceof List<?> to) {
      compareLists(path, from, to);
    } else if (!isSame(read, written)) {
      differences.add(
          path + " was " + Json.write(read) + ", but is written " + Json.write(written));
    }
  }

  private void compareObjects(String path, Map<?, ?> read, Map<?, ?> written) {
    read.forEach(
        (name, value) -> {
          if (written.containsKey(name)) {
            compare(path + "." + name, value, written.get(name));
          } else {
            differences.add(
                path + "." + name + " was " + Json.write(value) + ", but is not written");
          }
        });
    written.forEach(
        (name, value) -> {
          if (!read.containsKey(name)) {
            differences.add(
                path + "." + name + " was not there, but is written " + Json.write(value));
          }
        });
  }

  private void compareLists(String path, List<?> read, List<?> written) {
    if (read.size() != written.size()) {
      differences.add(
          path + " had " + read.size() + " items, but is written with " + written.size());
      return;
    }
    for (int i = 0; i < read.size(); i++) {
      compare(path + "[" + i + "]", read.get(i), written.get(i));
    }
  }

  private static boolean isSame(@Nullable Object read, @Nullable Object written) {
    if (read instanceof Number from && written instanceof Number to) {
      return Json.decimal(from).compareTo(Json.decimal(to)) == 0;
    }
    return read instanceof Json.DateTime dateTime
        ? dateTime.isSameInstant(written)
        : Objects.equals(read, written);
  }
}
