package io.clientele.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What a document demands of a request is in fact demanded: the documented example is accepted, and
 * refused as soon as one thing in it is wrong. So it is known that the check of examples can fail.
 */
class SpecConstraintsTest {

  static Stream<Arguments> requests() {
    List<Arguments> requests = new ArrayList<>();
    for (Spec spec : Spec.all()) {
      for (Place body : spec.all(Kind.REQUEST_BODY)) {
        for (Place media : body.withDescendants()) {
          Example.of(media).forEach(example -> requests.add(Arguments.of(spec, example)));
        }
      }
    }
    return requests.stream();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void theExampleIsAccepted(Spec spec, Example example) {
    assertThat(new SchemaValidator(spec).errorsOf(example)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aRequestThatBreaksOneKeywordIsRefusedForIt(Spec spec, Example example) {
    SchemaValidator validator = new SchemaValidator(spec);
    Place schema = spec.at(Kind.SCHEMA, example.schema());
    List<BrokenRequest> broken = BrokenRequest.allOf(spec, schema, example.value());

    assertThat(broken).extracting(BrokenRequest::keyword).contains("type");
    if (spec.resolve(schema).has("required")) {
      assertThat(broken).extracting(BrokenRequest::keyword).contains("required");
    }
    assertThat(broken)
        .allSatisfy(
            request ->
                assertThat(validator.validate(example.schema(), request.value()))
                    .extracting(Error::getKeyword, error -> error.getInstanceLocation().toString())
                    .contains(tuple(request.keyword(), request.pointer())));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void theExampleHasEveryPropertySoThatEachIsTried(Spec spec, Example example) {
    assertThat(unset(spec, spec.at(Kind.SCHEMA, example.schema()), example.value(), "")).isEmpty();
  }

  private static Stream<String> unset(Spec spec, Place reference, JsonNode value, String pointer) {
    JsonNode schema = spec.resolve(reference).node();
    if (schema.has("items")) {
      Place items = new Place(Kind.SCHEMA, "", "items", schema.get("items"));
      return unset(spec, items, value.path(0), pointer + "/0");
    }
    return schema
        .path("properties")
        .propertyStream()
        .flatMap(
            property -> {
              String name = property.getKey();
              Place part = new Place(Kind.SCHEMA, "", name, property.getValue());
              String place = Place.child(pointer, name);
              return value.has(name) ? unset(spec, part, value.get(name), place) : Stream.of(place);
            });
  }
}
