package io.clientele.codegen.spec;

/**
 * A place where a document breaks a rule.
 *
 * @param rule the rule that is broken
 * @param file the document's name, without a folder
 * @param pointer the JSON pointer of the place
 * @param fact what is wrong, as a sentence
 * @param fix what to do about it, as a sentence
 */
record Problem(SpecRule rule, String file, String pointer, String fact, String fix) {

  @Override
  public String toString() {
    return file + "#" + pointer + ": " + fact + " " + fix;
  }
}
