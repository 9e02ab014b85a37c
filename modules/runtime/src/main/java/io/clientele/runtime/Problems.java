package io.clientele.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is wrong with the settings of a builder: kept for when it builds. Not thread-safe. */
final class Problems {
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Map<String, String> bySetting = new TreeMap<>();

  /** Judges a setting; what is set anew is judged anew. */
  void note(String setting, @Nullable String problem) {
    if (problem == null) {
      bySetting.remove(setting);
    } else {
      bySetting.put(setting, problem);
    }
  }

  /** The same for a setting whose value is not shown. */
  void noteValue(String setting, @Nullable String problem) {
    note(setting, problem == null ? null : setting + "(...): " + problem);
  }

  void checkAtLeastOne(String setting, int value, String unit) {
    note(setting, value < 1 ? setting + "(" + value + ") must be at least 1" + unit : null);
  }

  void checkTime(String setting, Duration time) {
    String problem = null;
    if (time.isNegative() || time.isZero()) {
      problem = setting + "(" + time + ") must be longer than nothing";
    } else if (time.compareTo(LONGEST) > 0) {
      problem = setting + "(" + time + ") must be a day at most";
    }
    note(setting, problem);
  }

  /** The problems, in order and to be added to. */
  Set<String> all() {
    return new TreeSet<>(bySetting.values());
  }

  void throwIfAny(String subject) {
    if (!bySetting.isEmpty()) {
      throw new ConfigurationException(subject, List.copyOf(all()));
    }
  }
}
