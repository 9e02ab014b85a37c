package io.clientele.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.clientele.generated.unions.PostOffice;
import io.clientele.generated.unions.model.Bounce;
import io.clientele.generated.unions.model.Channel;
import io.clientele.generated.unions.model.Color;
import io.clientele.generated.unions.model.Delivery;
import io.clientele.generated.unions.model.Event;
import io.clientele.generated.unions.model.Letter;
import io.clientele.generated.unions.model.Mail;
import io.clientele.generated.unions.model.MessageCreateRequest;
import io.clientele.generated.unions.model.MessageCreateRequestTemplate;
import io.clientele.generated.unions.model.MessageCreateRequestTo;
import io.clientele.generated.unions.model.Sketch;
import io.clientele.generated.unions.model.Sms;
import io.clientele.generated.unions.model.Text;
import io.clientele.generated.unions.model.Value;
import io.clientele.runtime.JsonException;
import io.clientele.runtime.MissingPropertyException;
import io.clientele.runtime.ValidationException;
import java.io.IOException;
import java.math.BigDecimal;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnionsTest {
  @Test
  void eachAlternativeIsSentAsItStandsInJsonAndTheAnswerIsReadAsOneOfThem() throws IOException {
    BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          requests.add(exchange.getRequestURI() + new String(body, StandardCharsets.UTF_8));
          String event = "{\"type\":\"Delivery\",\"attempts\":2}";
          boolean list = exchange.getRequestMethod().equals("GET");
          byte[] answer =
              (list ? "[" + event + ",{\"type\":\"lost\"}]" : event)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      PostOffice office = PostOffice.builder().baseUrl(url).build();
      MessageCreateRequest request =
          MessageCreateRequest.builder()
              .to(new MessageCreateRequestTo.Items(List.of("a", "b")))
              .channel(Sms.builder().number("112").build())
              .values(Map.of("n", new Value.Decimal(new BigDecimal("1.50"))))
              .template(Letter.builder().greeting("Hi").build())
              .build();
      assertThat(told(office.messages().create(request))).isEqualTo("delivered after 2");
      assertThat(requests.remove())
          .isEqualTo(
              "/messages{\"to\":[\"a\",\"b\"],\"channel\":{\"number\":\"112\",\"kind\":\"sms\"},"
                  + "\"values\":{\"n\":1.50},\"template\":{\"greeting\":\"Hi\"}}");
      assertThat(office.messages().list(List.of("a", "b")).stream().map(UnionsTest::told))
          .containsExactly("delivered after 2", "unknown {type=lost}");
      assertThat(requests.remove()).isEqualTo("/messages?to=a&to=b");
    } finally {
      server.stop(0);
    }
  }

  private static String told(Event event) {
    if (event instanceof Delivery delivery) {
      return "delivered after " + delivery.attempts();
    }
    if (event instanceof Bounce bounce) {
      return "bounced: " + bounce.reason();
    }
    return "unknown " + ((Event.Unknown) event).value();
  }

  @Test
  void theCompilerKnowsAllAlternatives() {
    assertThat(Event.class.getPermittedSubclasses())
        .containsExactly(Delivery.class, Bounce.class, Event.Unknown.class);
    assertThat(Channel.class.getPermittedSubclasses())
        .containsExactly(Sms.class, Mail.class, Channel.Unknown.class);
  }

  @Test
  void whatTheDocumentSaysOfAllIsReadFromAnyOfThem() {
    Event bounce = Event.JSON.fromJson("{\"type\":\"Bounce\",\"at\":\"2026-01-01T00:00:00Z\"}");
    Event lost = Event.JSON.fromJson("{\"type\":\"lost\",\"at\":\"2026-01-01T00:00:00\"}");
    Event odd = Event.JSON.fromJson("{\"at\":[]}");

    assertThat(bounce.type()).isEqualTo("Bounce");
    assertThat(lost.type()).isEqualTo("lost");
    assertThat(lost.at()).isEqualTo(bounce.at()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(Event.JSON.fromJson("7").at()).isNull();
    assertThatThrownBy(odd::type)
        .isInstanceOf(MissingPropertyException.class)
        .hasMessageStartingWith("Event.type is missing, although the document requires it.");
    assertThatThrownBy(odd::at)
        .isInstanceOf(JsonException.class)
        .hasMessage("expected a string, but found a list at $.at");
  }

  @Test
  void theKindOfJsonSaysWhichOneItIs() {
    assertThat(read("\"plain\"")).isEqualTo(new Value.TextValue("plain"));
    assertThat(read("\"red\"")).isEqualTo(Color.RED);
    assertThat(read("1.50")).isEqualTo(new Value.Decimal(new BigDecimal("1.50")));
    assertThat(read("true")).isEqualTo(new Value.Bool(true));
    assertThat(read("[[\"a\"],1]"))
        .isEqualTo(
            new Value.Items(
                List.of(
                    new Value.Items(List.of(new Value.TextValue("a"))),
                    new Value.Decimal(BigDecimal.ONE))));
    assertThat(read("{\"text\":\"a\"}")).isEqualTo(Text.builder().text("a").build());
    assertThat(read("{\"other\":\"a\"}")).isEqualTo(new Value.Entries(Map.of("other", "a")));
    assertThat(read("{\"other\":[1]}")).isEqualTo(new Value.Unknown(Map.of("other", List.of(1L))));
  }

  @Test
  void aNumberIsNotMadeATextForTheSakeOfAnAlternative() {
    assertThat(read("{\"other\":-1}")).isEqualTo(new Value.Unknown(Map.of("other", -1L)));
    assertThat(read("{\"a\":null,\"b\":\"x\",\"c\":-1}")).isInstanceOf(Value.Unknown.class);
  }

  private static Value read(String json) {
    return Value.JSON.fromJson(json);
  }

  @Test
  void amongObjectsWhatIsRequiredAndListedDecides() {
    assertThat(template("{\"greeting\":\"a\",\"pages\":1}")).isInstanceOf(Letter.class);
    assertThat(template("{\"shape\":\"round\",\"pages\":1}")).isInstanceOf(Sketch.class);
    assertThat(template("{\"greeting\":\"a\",\"shape\":\"round\"}")).isInstanceOf(Letter.class);
    assertThat(template("{\"greeting\":\"a\",\"shape\":\"round\",\"pages\":1}"))
        .isInstanceOf(Letter.class);
    assertThat(template("{\"shape\":\"flat\"}"))
        .isInstanceOf(MessageCreateRequestTemplate.Unknown.class);
    assertThat(template("{\"greeting\":\"a\",\"pages\":\"many\"}"))
        .isInstanceOf(MessageCreateRequestTemplate.Unknown.class);
    assertThat(template("7")).isInstanceOf(MessageCreateRequestTemplate.Unknown.class);
  }

  private static MessageCreateRequestTemplate template(String json) {
    return MessageCreateRequestTemplate.JSON.fromJson(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"Delivery\",\"at\":\"2026-01-01T00:00:00Z\"}|Delivery",
        "{\"at\":\"2026-01-01T00:00:00Z\",\"type\":\"Bounce\",\"reason\":7}|Bounce",
        "{\"type\":\"Bounce\",\"reason\":\"new\"}|Bounce",
        "{\"type\":\"delivery\"}|Unknown",
        "{\"type\":7}|Unknown",
        "{}|Unknown",
        "[{\"type\":\"Delivery\"}]|Unknown"
      })
  void theDiscriminatorDecidesAsMappedElseByTheNameOfTheSchema(String json, String type) {
    assertThat(Event.JSON.fromJson(json).getClass().getSimpleName()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"to\":\"a\",\"channel\":{\"number\":\"1\",\"kind\":\"sms\",\"new\":[null,1.50]}}",
        "{\"to\":[\"a\",null],\"channel\":{\"kind\":\"mail\",\"address\":\"a@b\"}}",
        "{\"to\":[\"a\",1],\"channel\":{\"kind\":\"fax\",\"number\":1e400}}",
        "{\"to\":{\"a\":1},\"channel\":[]}",
        "{\"values\":{\"a\":[\"x\",[1.0,{\"b\":null}]],\"c\":\"red\",\"d\":null}}",
        "{\"values\":{\"a\":12345678901234567890.10},\"template\":null}",
        "{\"template\":{\"shape\":\"round\",\"pages\":2,\"more\":{}}}"
      })
  void whatIsReadIsWrittenBack(String json) {
    MessageCreateRequest request = MessageCreateRequest.JSON.fromJson(json);
    assertThat(MessageCreateRequest.JSON.toJson(request))
        .isEqualTo(json.replace("1e400", "1E+400"));
  }

  @Test
  void theRulesOfAnAlternativeAreChecked() {
    assertThatThrownBy(
            () ->
                MessageCreateRequest.builder()
                    .to(new MessageCreateRequestTo.Text("a"))
                    .channel(new Mail(null, null, Map.of()))
                    .build())
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "MessageCreateRequest was not sent:\n  $.channel.kind is required\n"
                + "  $.channel.address is required");
    assertThatThrownBy(() -> Sms.builder().number("1").build())
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void theBuilderOfAnAlternativeSetsWhatTellsIt() {
    assertThat(Mail.JSON.toJson(Mail.builder().address("a@b").build()))
        .isEqualTo("{\"kind\":\"mail\",\"address\":\"a@b\"}");
    assertThat(Event.JSON.fromJson(Event.JSON.toJson(Bounce.builder().build())))
        .isInstanceOf(Bounce.class);
  }

  @Test
  void manyLevelsAreReadInOnePass() {
    String json = "[".repeat(100) + "\"a\"" + "]".repeat(100);
    assertThat(Value.JSON.toJson(read(json))).isEqualTo(json);
  }
}
