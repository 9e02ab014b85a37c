package io.clientele.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.clientele.generated.patch.Library;
import io.clientele.generated.patch.model.AddressInput;
import io.clientele.generated.patch.model.BookInput;
import io.clientele.generated.patch.model.Member;
import io.clientele.generated.patch.model.MemberReplaceRequest;
import io.clientele.generated.patch.model.MemberUpdateRequest;
import io.clientele.runtime.MissingPropertyException;
import io.clientele.runtime.ValidationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchTest {
  /** With what has to be in it, and nothing more. */
  private static MemberUpdateRequest.Builder update() {
    return MemberUpdateRequest.builder().version(7L).group(null);
  }

  @Test
  void aPatchSendsWhatWasSetAndNullWhereNullWasSet() throws IOException {
    BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          bodies.add(exchange.getRequestMethod() + new String(body, StandardCharsets.UTF_8));
          byte[] answer = "{\"id\":\"1\",\"group\":null}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      Library library = Library.builder().baseUrl(url).build();
      Member member =
          library
              .members()
              .update(
                  "1",
                  update()
                      .born(null)
                      .tags(null)
                      .labels(Map.of())
                      .address(AddressInput.builder().zip(null).build())
                      .build());
      assertThat(member.group()).isNull();
      assertThat(bodies.remove())
          .isEqualTo(
              "PATCH{\"version\":7,\"labels\":{},\"address\":{\"zip\":null},"
                  + "\"group\":null,\"born\":null,\"tags\":null}");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void unsetNullAndAValueAreThreeThings() {
    MemberUpdateRequest unset = update().build();
    MemberUpdateRequest none = update().name(null).build();
    MemberUpdateRequest value = update().name("x").build();
    assertThat(List.of(unset, none, value)).doesNotHaveDuplicates();
    assertThat(none).isEqualTo(update().name(null).build()).hasSameHashCodeAs(none);
    assertThat(none.toString()).contains("name=null").contains("{group=null, name=null}");
    assertThat(unset.toString()).contains("{group=null}");
  }

  @Test
  void theLastCallOfASetterCounts() {
    assertThat(update().name(null).name("x").build()).isEqualTo(update().name("x").build());
    assertThat(update().name("x").name(null).build()).isEqualTo(update().name(null).build());
  }

  @Test
  void aCopyAndWhatIsReadBackAreWhatTheyWere() {
    MemberUpdateRequest request =
        update().name(null).anything(null).tags(List.of("a")).additionalProperty("b", null).build();
    assertThat(request.toBuilder().build()).isEqualTo(request);
    assertThat(MemberUpdateRequest.JSON.fromJson(MemberUpdateRequest.JSON.toJson(request)))
        .isEqualTo(request);
    assertThat(request.toBuilder().name("x").build().additionalProperties())
        .containsOnlyKeys("group", "anything", "b");
  }

  @Test
  void whatIsRequiredAndMayBeNullHasToBeSet() {
    assertThatThrownBy(() -> MemberUpdateRequest.builder().version(7L).build())
        .isInstanceOf(ValidationException.class)
        .hasMessage("MemberUpdateRequest was not sent:\n  $.group is required, and may be null");
    assertThatThrownBy(() -> MemberReplaceRequest.builder().name("x").build())
        .isInstanceOf(ValidationException.class)
        .hasMessage("MemberReplaceRequest was not sent:\n  $.group is required, and may be null");
    assertThat(
            MemberReplaceRequest.JSON.toJson(
                MemberReplaceRequest.builder().name("x").group(null).build()))
        .isEqualTo("{\"name\":\"x\",\"group\":null}");
  }

  @Test
  void whatIsInAListIsReplacedAndHasNothingToRemove() {
    // By reflection: that null is refused is for the caller's null checker to say.
    assertThat(nullable(BookInput.Builder.class, "title")).isFalse();
    assertThat(nullable(AddressInput.Builder.class, "zip")).isTrue();
    assertThat(nullable(MemberReplaceRequest.Builder.class, "note")).isFalse();
  }

  private static boolean nullable(Class<?> builder, String setter) {
    try {
      return builder
              .getMethod(setter, String.class)
              .getAnnotatedParameterTypes()[0]
              .getAnnotations()
              .length
          > 0;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"1\",\"group\":null,\"note\":null}",
        "{\"id\":\"1\",\"group\":\"a\",\"note\":\"b\",\"new\":null}",
        "{\"id\":null}",
        "{}"
      })
  void anAnswerIsWrittenBackAsItCame(String json) {
    Member member = Member.JSON.fromJson(json);
    assertThat(Member.JSON.toJson(member.toBuilder().build())).isEqualTo(json);
  }

  @Test
  void ofTwoPropertiesWithOneNameTheLastCountsAlsoIfOneIsNull() {
    assertThat(Member.JSON.fromJson("{\"note\":\"a\",\"note\":null}"))
        .isEqualTo(Member.JSON.fromJson("{\"note\":null}"));
    assertThat(Member.JSON.fromJson("{\"note\":null,\"note\":\"a\"}"))
        .isEqualTo(Member.JSON.fromJson("{\"note\":\"a\"}"));
  }

  @Test
  void aRequiredPropertyThatIsNullIsMissing() {
    assertThatThrownBy(Member.JSON.fromJson("{\"id\":null}")::id)
        .isInstanceOf(MissingPropertyException.class)
        .hasMessageContaining("Member.id");
  }
}
