package io.clientele.codegen;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Writer;

/** Makes a description from a document safe to stand in Javadoc. */
final class JavadocText implements Mustache.Lambda {
  @Override
  public void execute(Template.Fragment fragment, Writer out) throws IOException {
    out.write(escape(fragment.execute()));
  }

  static String escape(String text) {
    return text.strip()
        .replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("(?<!\\w)@", "&#64;") // In an e-mail address it is no tag.
        .replace("\\", "&#92;")
        .replace("*/", "*&#47;");
  }
}
