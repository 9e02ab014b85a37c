package io.clientele.codegen.spec;

import java.util.List;

/** Rules about examples: they are what the sandbox answers and what the tests send. */
final class ExampleRules {
  private ExampleRules() {}

  static void given(Spec spec, Findings findings) {
    for (Place media : spec.all(Kind.MEDIA_TYPE)) {
      if (media.name().equals("application/json") && Example.of(media).isEmpty()) {
        findings.add(
            media,
            "There is no example.",
            "Add the documented one; where none is documented, a realistic one.");
      }
    }
  }

  static void valid(Spec spec, Findings findings) {
    SchemaValidator validator = new SchemaValidator(spec);
    for (Place place : spec.places()) {
      for (Example example : Example.of(place)) {
        List<String> errors = validator.errorsOf(example);
        for (String error : errors) {
          findings.add(
              example.pointer(),
              "The example breaks its schema: " + error + ".",
              "Correct whichever of the two is wrong.");
        }
      }
    }
  }
}
