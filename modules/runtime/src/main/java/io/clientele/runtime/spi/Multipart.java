package io.clientele.runtime.spi;

import io.clientele.runtime.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a form with files, as RFC 7578 has it. */
final class Multipart implements Content {
  private final String boundary = UUID.randomUUID().toString();
  private final List<Content> pieces = new ArrayList<>();

  private Multipart() {}

  static Multipart of(JsonTree form, Map<String, String> contentTypes) {
    Multipart body = new Multipart();
    Map<?, ?> fields = (Map<?, ?>) form.value();
    fields.forEach(
        (key, field) -> {
          String name = (String) key;
          String type = contentTypes.getOrDefault(name, "");
          if (field instanceof List<?> items) {
            items.forEach(item -> body.add(name, item, type, form));
          } else {
            body.add(name, field, type, form);
          }
        });
    body.piece("--" + body.boundary + "--\r\n");
    return body;
  }

  private void add(String name, @Nullable Object value, String type, JsonTree form) {
    if (value == null) {
      return;
    }
    String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=" + quoted(name);
    Upload file = form.upload(value);
    if (file != null) {
      String fileName = file.name() == null ? name : file.name();
      Content content = new UploadContent(file, type);
      piece(
          head
              + "; filename="
              + quoted(fileName)
              + "\r\nContent-Type: "
              + content.contentType()
              + "\r\n\r\n");
      pieces.add(content);
    } else {
      boolean json =
          value instanceof Map<?, ?> || value instanceof List<?> || type.contains("json");
      String sent = type.isEmpty() && json ? "application/json" : type;
      piece(head + (sent.isEmpty() ? "" : "\r\nContent-Type: " + sent) + "\r\n\r\n");
      piece(json ? JsonWriter.text(value) : Pairs.text(value));
    }
    piece("\r\n");
  }

  private void piece(String text) {
    pieces.add(new Bytes("", text.getBytes(StandardCharsets.UTF_8)));
  }

  /** As browsers do: what would end the name, or the header, is percent-encoded. */
  private static String quoted(String text) {
    return '"' + text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A") + '"';
  }

  @Override
  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  @Override
  public long length() {
    long length = 0;
    for (Content piece : pieces) {
      if (piece.length() < 0) {
        return -1;
      }
      length += piece.length();
    }
    return length;
  }

  @Override
  public boolean isRepeatable() {
    return pieces.stream().allMatch(Content::isRepeatable);
  }

  @Override
  @SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing newer.
  public InputStream open() throws IOException {
    Iterator<Content> left = pieces.iterator();
    return new SequenceInputStream(
        new Enumeration<InputStream>() {
          @Override
          public boolean hasMoreElements() {
            return left.hasNext();
          }

          @Override
          public InputStream nextElement() {
            try {
              return left.next().open();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        });
  }
}
