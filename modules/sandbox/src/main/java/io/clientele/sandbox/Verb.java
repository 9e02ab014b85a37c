package io.clientele.sandbox;

import java.util.List;
import java.util.Locale;

/** What an operation does to the records of its resource. */
enum Verb {
  CREATE,
  LIST,
  GET,
  UPDATE,
  ARCHIVE,
  RESTORE,
  DELETE,
  /** Is checked and answered with its example, and changes nothing that is remembered. */
  OTHER;

  /**
   * By convention the id of an operation is its tag and a verb: {@code clientsCreate}. Where it is
   * not, the method decides, and the path: one that ends with a parameter names a record.
   */
  static Verb of(String operationId, String tag, String method, PathTemplate path) {
    String prefix = Names.lowerCamel(tag);
    if (!prefix.isEmpty() && operationId.startsWith(prefix)) {
      return ofName(operationId.substring(prefix.length()));
    }
    return switch (method) {
      case "POST" -> CREATE;
      case "GET" -> path.endsWithParameter() ? GET : LIST;
      case "PUT", "PATCH" -> UPDATE;
      case "DELETE" -> DELETE;
      default -> OTHER;
    };
  }

  private static Verb ofName(String name) {
    if (List.of("Add", "Create").contains(name)) {
      return CREATE;
    }
    if (name.equals("Remove")) {
      return DELETE;
    }
    for (Verb verb : values()) {
      if (name.toUpperCase(Locale.ROOT).equals(verb.name())) {
        return verb;
      }
    }
    return OTHER;
  }
}
