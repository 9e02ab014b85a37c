package io.clientele.runtime;

/**
 * A text is not JSON, or not of the expected shape, or a value has no form in JSON. Says where, but
 * never shows the text.
 */
public final class JsonException extends ClienteleException {
  private static final long serialVersionUID = 1;

  /**
   * Made by the JSON reader and writer.
   *
   * @param message what was expected, what was found, and where
   */
  public JsonException(String message) {
    super(message, null);
  }

  JsonException(String message, Throwable cause) {
    super(message, cause);
  }
}
