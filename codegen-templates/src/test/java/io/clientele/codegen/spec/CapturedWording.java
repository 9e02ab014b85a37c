package io.clientele.codegen.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognizes wording of the providers' pages without holding it: what is kept are truncated hashes
 * of every five words in a row, and of every shorter text that stands alone. Immutable.
 *
 * <p>{@link #main} makes the resource anew from a folder with the captured pages as text files. It
 * needs no class path:
 *
 * <pre>{@code
 * java src/test/java/io/clientele/codegen/spec/CapturedWording.java captures \
 *     src/test/resources/spec/captured-wording.txt
 * }</pre>
 */
final class CapturedWording {
  private static final String RESOURCE = "/spec/captured-wording.txt";
  private static final String HEADER =
      """
      # Which wording stands on the providers' captured pages, as hashes: the pages are not ours to
      # ship. Made by io.clientele.codegen.spec.CapturedWording from one text file for each page.
      # Text is in lower case, all but letters and digits are taken as one space between words. A
      # line is the start (12 hex digits) of the SHA-256 of five words in a row anywhere on a page,
      # or of two to four words that stand alone between line ends, punctuation or markup.
      """;

  private static final int SHINGLE = 5;
  private static final int DIGITS = 12;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ALONE = Pattern.compile("[\\n|*#:;.!?(){}\\[\\]\"`]+|,\\s| - ");

  private final Set<String> hashes;

  private CapturedWording(Set<String> hashes) {
    this.hashes = Set.copyOf(hashes);
  }

  /** The wording of the pages that the documents were made from. */
  static CapturedWording shipped() {
    return Shipped.WORDING;
  }

  static CapturedWording of(Stream<String> pages) {
    return new CapturedWording(
        pages
            .flatMap(CapturedWording::pieces)
            .map(CapturedWording::hash)
            .collect(Collectors.toSet()));
  }

  /** The first piece of a text that stands on one of the pages, in lower case. */
  Optional<String> copiedIn(String text) {
    return pieces(text).filter(piece -> hashes.contains(hash(piece))).findFirst();
  }

  int size() {
    return hashes.size();
  }

  private static Stream<String> pieces(String text) {
    List<String> words = words(text);
    Stream<String> shingles =
        Stream.iterate(0, i -> i + SHINGLE <= words.size(), i -> i + 1)
            .map(i -> String.join(" ", words.subList(i, i + SHINGLE)));
    Stream<String> alone =
        ALONE
            .splitAsStream(text)
            .map(CapturedWording::words)
            .filter(piece -> piece.size() > 1 && piece.size() < SHINGLE)
            .map(piece -> String.join(" ", piece));
    return Stream.concat(shingles, alone);
  }

  private static List<String> words(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String hash(String piece) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(piece.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /**
   * Writes the resource.
   *
   * @param args the folder with the captured pages, and the file to write
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException(
          "Usage: CapturedWording <folder of pages> <file to write>");
    }
    try (Stream<Path> pages = Files.list(Path.of(args[0]))) {
      CapturedWording wording = of(pages.filter(Files::isRegularFile).map(CapturedWording::read));
      String lines = String.join("\n", new TreeSet<>(wording.hashes));
      Files.writeString(Path.of(args[1]), HEADER + lines + "\n");
    }
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read once, by whoever asks first. */
  private static final class Shipped {
    static final CapturedWording WORDING = load();

    private static CapturedWording load() {
      try (InputStream resource = CapturedWording.class.getResourceAsStream(RESOURCE)) {
        if (resource == null) {
          throw new IllegalStateException(RESOURCE + " is missing; see CapturedWording.main");
        }
        String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        return new CapturedWording(
            text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
