package io.clientele.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page that shows the results. Each part has a place in it, between two comments; what is
 * around them was written by a person and stays.
 */
record Page(Path file) {
  /**
   * Puts the results of one part where those before were.
   *
   * @throws IllegalStateException if the page has no place for it
   */
  void write(String part, String results) throws IOException {
    String begin = "<!-- benchmark " + part + " -->\n";
    String end = "<!-- end of " + part + " -->";
    String page = Files.readString(file);
    Matcher place =
        Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
            .matcher(page);
    if (!place.find()) {
      throw new IllegalStateException(
          file.getFileName() + " has no place for this part: add the lines " + begin + end);
    }
    String section = begin + "\n" + results.strip() + "\n\n" + end;
    Files.writeString(
        file, page.substring(0, place.start()) + section + page.substring(place.end()));
  }
}
