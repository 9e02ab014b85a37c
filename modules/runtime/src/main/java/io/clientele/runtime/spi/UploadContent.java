package io.clientele.runtime.spi;

import io.clientele.runtime.Upload;
import java.io.IOException;
import java.io.InputStream;

/** The body that is nothing but a file. */
record UploadContent(Upload upload, String documented) implements Content {
  @Override
  public String contentType() {
    return type(upload, documented);
  }

  /** What the application says, else what the document says, unless that leaves it open. */
  static String type(Upload upload, String documented) {
    if (upload.contentType() != null) {
      return upload.contentType();
    }
    boolean open = documented.isEmpty() || documented.contains("*") || documented.contains(",");
    return open ? "application/octet-stream" : documented;
  }

  @Override
  public long length() {
    return upload.length() == null ? -1 : upload.length();
  }

  @Override
  public boolean isRepeatable() {
    return upload.isRepeatable();
  }

  @Override
  public InputStream open() throws IOException {
    return upload.open();
  }
}
