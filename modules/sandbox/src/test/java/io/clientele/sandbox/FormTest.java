package io.clientele.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Forms, and files in them. */
class FormTest {
  private static final Sandbox sandbox = Sandbox.start("placio");
  private static final Call UPLOAD = Call.of("placio", "clientsUploadAvatar");
  private static final String FILE = "form-data; name=\"file\"; filename=\"nova.png\"";

  /** Bytes that are UTF-8 and that are not, with all that ends lines and parts. */
  private static final String PICTURE =
      "\u0089PNG\r\n\u001a\n\u00ff\u00fe\u00c3\u00a9\r\n\r\n--bb\r\n-";

  private final SandboxProvider placio = sandbox.provider("placio");
  private String client = "";

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @BeforeEach
  void create() {
    placio.reset();
    String created = Call.create("placio").sendTo(placio, "/v1/workspace/w1/clients").body();
    client =
        "/v1/workspace/w1/clients/" + Call.JSON.readTree(created).at("/client/id").stringValue();
  }

  @Test
  void anUploadIsAnsweredWithItsSizeAndTypeAndIsTheAvatarOfItsClient() {
    HttpResponse<String> answer = upload(part(FILE, "image/png", PICTURE));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(UPLOAD.violations(answer)).isEmpty();
    JsonNode avatar = Call.JSON.readTree(answer.body()).path("avatar");
    assertThat(avatar.path("sizeBytes").intValue()).isEqualTo(PICTURE.length());
    assertThat(avatar.path("contentType").stringValue()).isEqualTo("image/png");
    String read = Call.of("placio", "clientsGet").sendTo(placio, client).body();
    assertThat(Call.JSON.readTree(read).at("/client/avatarUrl")).isEqualTo(avatar.path("url"));
    assertThat(placio.calls("clientsUploadAvatar").requests().get(0).bytes())
        .isEqualTo(whole(part(FILE, "image/png", PICTURE)));
    placio.assertNothingRefused();
  }

  @Test
  void aFileOfAnotherTypeIsAnsweredWith415AndLeavesTheClientAsItIs() {
    String before = Call.of("placio", "clientsGet").sendTo(placio, client).body();

    HttpResponse<String> answer = upload(part(FILE, "application/pdf", "%PDF"));

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(UPLOAD.message(answer))
        .isEqualTo("$.file: has the content type 'application/pdf', not image/*");
    assertThat(Call.of("placio", "clientsGet").sendTo(placio, client).body()).isEqualTo(before);
  }

  @Test
  void aFormThatIsNoMultipartIsAnsweredWith415() {
    HttpResponse<String> answer = send("application/x-www-form-urlencoded", "file=x");

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(UPLOAD.message(answer))
        .isEqualTo("Content-Type: must be one of [multipart/form-data]");
  }

  @Test
  void aFileOfMoreThan10MebibytesIsAnsweredWith413() {
    HttpResponse<String> answer = upload(part(FILE, "image/png", "x".repeat(10 << 20)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(UPLOAD.message(answer)).contains(" bytes; the sandbox takes 10485760");
  }

  @Test
  void aClientThatIsNotThereGetsNoAvatar() {
    client += "0";

    assertThat(upload(part(FILE, "image/png", PICTURE)).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "form-data; name=\"other\"; filename=\"a\" | image/png | required property 'file'",
        "form-data; name=\"file\" | image/png | $.file: must be a file, with a filename",
        "form-data | image/png | the form: has a part without a name"
      })
  void whatTheFormLacksIsSaid(String disposition, String type, String message) {
    HttpResponse<String> answer = upload(part(disposition, type, PICTURE));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(UPLOAD.message(answer)).contains(message);
  }

  @ParameterizedTest
  @CsvSource({
    "multipart/form-data, the form: has no boundary in its Content-Type",
    "multipart/form-data; boundary=c, the form: does not end with its boundary and two hyphens"
  })
  void aFormThatCannotBeReadIsAnsweredWith400(String contentType, String message) {
    HttpResponse<String> answer = send(contentType, part(FILE, "image/png", PICTURE));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(UPLOAD.message(answer)).isEqualTo(message);
  }

  @Test
  void theFieldsOfAFormHaveTheTypesOfItsSchema() {
    JsonNode types =
        new YAMLMapper()
            .readTree(
                """
                name: {type: string}
                tags: {type: array, items: {type: string}}
                size: {type: integer}
                about: {type: object}
                """);
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    types.properties().forEach(type -> properties.put(type.getKey(), type.getValue()));

    Form form = Form.urlEncoded("name=1&tags=a&tags=b%20c&size=3&about=%7B%22x%22%3A1%7D&more=4");

    assertThat(form.json(properties).toString())
        .isEqualTo(
            "{\"name\":\"1\",\"tags\":[\"a\",\"b c\"],\"size\":3,\"about\":{\"x\":1},"
                + "\"more\":\"4\"}");
    assertThat(Form.urlEncoded("size=large").json(properties).toString())
        .isEqualTo("{\"size\":\"large\"}");
  }

  private HttpResponse<String> upload(String part) {
    return send("multipart/form-data; boundary=\"b\"", part);
  }

  private HttpResponse<String> send(String contentType, String part) {
    Map<String, String> headers = new LinkedHashMap<>(UPLOAD.credentials(placio));
    headers.put("Content-Type", contentType);
    String url = placio.baseUrl() + client + "/avatar";
    return Http.send("POST", url, headers, whole(part));
  }

  private static String part(String disposition, String type, String content) {
    return "Content-Disposition: "
        + disposition
        + "\r\ncontent-type: "
        + type
        + "\r\n\r\n"
        + content;
  }

  private static byte[] whole(String part) {
    return ("--b\r\n" + part + "\r\n--b--\r\n").getBytes(ISO_8859_1);
  }
}
