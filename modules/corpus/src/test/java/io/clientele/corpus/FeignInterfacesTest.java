package io.clientele.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeignInterfacesTest {
  private final Findings findings = new Findings();
  private final Operations operations =
      Operations.of(
          new OpenAPI()
              .paths(
                  new Paths()
                      .addPathItem("/books/{book-id}", new PathItem().get(new Operation()))));

  @Headers("Accept: application/json")
  interface Good {
    @RequestLine("GET /books/{id}?page={page}")
    String get(@Param("id") String id, @Param("page") String page);
  }

  @Headers("Accept: application/json")
  interface TwoBodies {
    @RequestLine("GET /books/{id}")
    String get(String id, String other);
  }

  @Headers("Accept: application/json")
  interface Form {
    @RequestLine("GET /books/{id}")
    String get(@Param("id") String id, @Param("session") String session);
  }

  @Test
  void whatFeignTakesIsNoFinding() {
    assertThat(findings(Good.class, String.class)).isEmpty();
  }

  @Test
  void anOperationThatIsInNoInterfaceIsFound() {
    assertThat(findings()).containsExactly("error: no interface has GET /books/{}");
  }

  @Test
  void whatFeignRefusesIsFound() {
    assertThat(findings(TwoBodies.class))
        .singleElement()
        .asString()
        .startsWith(
            "error: Feign refuses FeignInterfacesTest$TwoBodies: Method has too many Body parameters: ");
  }

  @Test
  void aParameterThatIsInNoTemplateIsFound() {
    assertThat(findings(Form.class))
        .containsExactly("error: Feign would send [session] of Form#get(String,String) in a form");
  }

  private List<String> findings(Class<?>... classes) {
    new FeignInterfaces(operations, findings).check(List.of(classes));
    return findings.lines(10);
  }
}
