package io.clientele.contract;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of an answer of success that is not what the document describes.
 *
 * @param problem what the caller is told of it
 */
record UnreadableAnswer(String body, String problem) {
  /** Bodies that are unlike {@code documented} in one way each. */
  static Stream<UnreadableAnswer> of(JsonNode documented) {
    String good = documented.toString();
    String half = good.substring(0, good.length() - 1);
    ObjectNode wrong = (ObjectNode) documented.deepCopy();
    String first = wrong.propertyNames().iterator().next();
    String expected =
        switch (wrong.path(first).getNodeType()) {
          case OBJECT -> "an object";
          case NUMBER -> "a whole number";
          case BOOLEAN -> "a boolean";
          default -> "a string";
        };
    wrong.putArray(first);
    return Stream.of(
        new UnreadableAnswer("", "expected a value, but found nothing: the document is empty"),
        new UnreadableAnswer("null", "expected a value, but found null at $"),
        new UnreadableAnswer("[]", "expected an object, but found a list at $"),
        new UnreadableAnswer("<html>", "malformed JSON at line 1, column 1"),
        new UnreadableAnswer(half, "malformed JSON at line 1, column " + (half.length() + 1)),
        new UnreadableAnswer(
            good + "[]", "expected the end of the document, but found a list at $"),
        new UnreadableAnswer(
            wrong.toString(), "expected " + expected + ", but found a list at $." + first));
  }
}
