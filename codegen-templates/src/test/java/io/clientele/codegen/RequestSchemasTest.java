package io.clientele.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestSchemasTest {
  private final OpenAPI document = new OpenAPI().components(new Components());

  @Test
  void aChainOfReferencesMayBeLongerThanAStackIsDeep() {
    int length = 100_000;
    for (int i = 0; i < length; i++) {
      document.getComponents().addSchemas("S" + i, new ObjectSchema().addProperty("p", to(i + 1)));
    }
    document.getComponents().addSchemas("S" + length, new ObjectSchema().addProperty("p", to(0)));
    body(HttpMethod.PATCH, to(0));
    assertThat(RequestSchemas.of(document, Unions.none()).all()).hasSize(length + 1);
    assertThat(RequestSchemas.of(document, Unions.none()).patches()).hasSize(length + 1);
  }

  @Test
  void whatIsInAListIsCheckedButIsNoPatch() {
    document
        .getComponents()
        .addSchemas("S0", new ObjectSchema().addProperty("p", new ArraySchema().items(to(1))))
        .addSchemas("S1", new ObjectSchema())
        .addSchemas("S2", new ObjectSchema());
    body(HttpMethod.PATCH, to(0));
    body(HttpMethod.POST, to(2));
    assertThat(RequestSchemas.of(document, Unions.none()).all())
        .containsExactlyInAnyOrder("S0", "S1", "S2");
    assertThat(RequestSchemas.of(document, Unions.none()).patches()).containsExactly("S0");
  }

  @Test
  void theHeirsOfABaseAreCheckedWithIt() {
    Schema<?> base = new ObjectSchema().addProperty("kind", new StringSchema());
    base.setDiscriminator(new Discriminator().propertyName("kind"));
    document.getComponents().addSchemas("S0", base);
    document.getComponents().addSchemas("S1", new Schema<>().allOf(List.of(to(0))));
    body(HttpMethod.POST, to(0));
    assertThat(RequestSchemas.of(document, Unions.in(document)).all())
        .containsExactlyInAnyOrder("S0", "S1");
  }

  @Test
  void aParameterIsCheckedAsABodyIs() {
    document.getComponents().addSchemas("S0", new ObjectSchema());
    document.getComponents().addSchemas("S1", new ObjectSchema());
    document.getComponents().addParameters("p", new QueryParameter().name("p").schema(to(0)));
    Operation operation =
        new Operation().addParametersItem(new Parameter().$ref("#/components/parameters/p"));
    document.path(
        "/a",
        new PathItem()
            .addParametersItem(new QueryParameter().name("q").schema(to(1)))
            .get(operation));
    assertThat(RequestSchemas.of(document, Unions.none()).all())
        .containsExactlyInAnyOrder("S0", "S1");
  }

  private void body(HttpMethod method, Schema<?> schema) {
    Content content = new Content();
    content.addMediaType("application/json", new MediaType().schema(schema));
    PathItem item = new PathItem();
    item.operation(method, new Operation().requestBody(new RequestBody().content(content)));
    document.path("/" + method, item);
  }

  private static Schema<?> to(int number) {
    return new Schema<>().$ref("#/components/schemas/S" + number);
  }
}
