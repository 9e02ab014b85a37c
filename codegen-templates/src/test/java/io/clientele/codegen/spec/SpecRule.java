package io.clientele.codegen.spec;

import java.util.ArrayList;
import java.util.List;

/** The rules of {@code specs/NORMALIZING.md} that a program can check. */
enum SpecRule {
  VALID_OPENAPI(DocumentRules::validOpenApi),
  VERSION(DocumentRules::version),
  REFERENCES(DocumentRules::references),
  UNUSED_COMPONENTS(DocumentRules::unusedComponents),
  SERVERS(DocumentRules::servers),
  EXTENSIONS(ExtensionRules::extensions),

  TAGS(OperationRules::tags),
  OPERATION_IDS(OperationRules::operationIds),
  SECURITY(OperationRules::security),
  PARAMETERS(OperationRules::parameters),
  REQUEST_BODIES(OperationRules::requestBodies),
  RESPONSES(ResponseRules::responses),
  ERRORS(ResponseRules::errors),

  SCHEMA_NAMES(SchemaRules::names),
  NAMED_SCHEMAS(SchemaRules::named),
  COMPOSITION(SchemaRules::composition),
  DESCRIBED_TYPES(SchemaRules::described),
  REQUIRED(SchemaRules::required),
  REQUESTS_APART(SchemaRules::requestsApart),
  TOLERANT_ANSWERS(SchemaRules::tolerantAnswers),
  OPAQUE_IDS(SchemaRules::opaqueIds),
  SECRETS(SchemaRules::secrets),

  EXAMPLES_GIVEN(ExampleRules::given),
  EXAMPLES_VALID(ExampleRules::valid),

  SUMMARIES(WordingRules::summaries),
  DESCRIPTIONS(WordingRules::descriptions),
  OWN_WORDS(WordingRules::ownWords);

  @SuppressWarnings("ImmutableEnumChecker") // each is a reference to a static method
  private final Check check;

  SpecRule(Check check) {
    this.check = check;
  }

  /** Everything that is wrong with a document, rule by rule; empty if nothing is. */
  static List<Problem> problemsOf(Spec spec) {
    List<Problem> problems = new ArrayList<>();
    for (SpecRule rule : values()) {
      rule.check.run(spec, new Findings(rule, spec, problems));
      if (rule == REFERENCES && !problems.isEmpty()) {
        break; // the other rules follow references
      }
    }
    return List.copyOf(problems);
  }

  @FunctionalInterface
  private interface Check {
    void run(Spec spec, Findings findings);
  }
}
