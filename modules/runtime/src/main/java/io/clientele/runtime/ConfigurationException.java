package io.clientele.runtime;

import java.util.List;

/** A builder was given too little, too much, or something that cannot work. Says what to set. */
public final class ConfigurationException extends ClienteleException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  /**
   * Made when something is built.
   *
   * @param subject what was to be built
   * @param problems all that is wrong
   */
  public ConfigurationException(String subject, List<String> problems) {
    super(subject + " cannot be built:\n  " + String.join("\n  ", problems), null);
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong; never empty. */
  public List<String> problems() {
    return problems;
  }
}
