package io.clientele.runtime.spi;

import io.clientele.runtime.Secret;
import io.clientele.runtime.Upload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value as {@link JsonValues} has it, for what is sent in another form than JSON.
 *
 * @param value text, numbers, booleans, lists and maps
 * @param secrets those in it
 * @param uploads those in it; each stands in {@code value} as a text that refers to it
 */
record JsonTree(Object value, List<Secret> secrets, List<Upload> uploads) {
  /** No text that anybody writes starts with it. */
  private static final String REFERENCE = "\u0000upload ";

  static String reference(int index) {
    return REFERENCE + index;
  }

  /** The file that a value refers to, or null if it is another value. */
  @Nullable Upload upload(Object value) {
    for (int i = 0; i < uploads.size(); i++) {
      if (value.equals(reference(i))) {
        return uploads.get(i);
      }
    }
    return null;
  }
}
