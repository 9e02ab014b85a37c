package io.clientele.runtime;

import org.jspecify.annotations.Nullable;

/** A record lacks a property that its document requires; the provider left it out of its answer. */
public final class MissingPropertyException extends ClienteleException {
  private static final long serialVersionUID = 1;

  private MissingPropertyException(String message) {
    super(message, null);
  }

  /**
   * Returns {@code value}; called by the accessors of generated records.
   *
   * @throws MissingPropertyException if it is null
   */
  public static <T> T require(@Nullable T value, String type, String name) {
    if (value == null) {
      throw new MissingPropertyException(
          type
              + "."
              + name
              + " is missing, although the document requires it. The rest of the"
              + " record is there.");
    }
    return value;
  }
}
