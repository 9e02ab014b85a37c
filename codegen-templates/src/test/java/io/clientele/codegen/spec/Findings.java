package io.clientele.codegen.spec;

import java.util.List;

/** Takes down what one rule finds in one document. */
record Findings(SpecRule rule, Spec spec, List<Problem> problems) {

  void add(String pointer, String fact, String fix) {
    problems.add(new Problem(rule, spec.file(), pointer, fact, fix));
  }

  void add(Place place, String fact, String fix) {
    add(place.pointer(), fact, fix);
  }
}
