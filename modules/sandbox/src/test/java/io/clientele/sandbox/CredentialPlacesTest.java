package io.clientele.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every place that OpenAPI has for a credential, by a document of no packaged provider. */
class CredentialPlacesTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      security: [{session: []}]
      paths:
        /usual: {get: {operationId: usual, responses: {'204': {}}}}
        /person: {get: {operationId: person, security: [{openId: []}], responses: {'204': {}}}}
        /code: {get: {operationId: code, security: [{login: []}], responses: {'204': {}}}}
        /other: {get: {operationId: other, security: [{signed: []}], responses: {'204': {}}}}
        /query: {get: {operationId: query, security: [{api_key: []}], responses: {'204': {}}}}
        /cookie: {get: {operationId: cookie, security: [{session: []}], responses: {'204': {}}}}
        /basic: {get: {operationId: basic, security: [{basicAuth: []}], responses: {'204': {}}}}
        /both:
          get: {operationId: both, security: [{basicAuth: [], api_key: []}], responses: {'204': {}}}
        /either:
          get:
            operationId: either
            security: [{}, {api_key: []}, {api_key: [], session: []}, {basicAuth: []}]
            responses: {'204': {}}
      components:
        securitySchemes:
          api_key: {type: apiKey, in: query, name: 'k[1]'}
          session: {type: apiKey, in: cookie, name: SID}
          basicAuth: {type: http, scheme: Basic}
          openId: {type: openIdConnect, openIdConnectUrl: 'https://login.acme.example/'}
          login: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.example'}}}
          signed: {type: http, scheme: HOBA}
      """;

  @TempDir private static Path directory;
  private static Sandbox sandbox;
  private static SandboxProvider acme;

  @BeforeAll
  static void start() throws IOException {
    Path specs = Files.createDirectories(directory.resolve("META-INF/clientele/specs"));
    Files.writeString(specs.resolve("acme.yaml"), DOCUMENT);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
      sandbox = Sandbox.start(Documents.of(loader), List.of("acme"));
    }
    acme = sandbox.provider("acme");
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void aKeyInTheQueryIsTakenThereAndNowhereElse() {
    String key = acme.key("api_key");

    assertIn(get("/query?x=1&k%5B1%5D=" + key, Map.of()));
    assertOut(get("/query", Map.of()), "missing: query parameter k[1]");
    assertOut(get("/query?k%5B1%5D=wrong", Map.of()), "not valid here: query parameter k[1]");
    assertOut(
        get("/query?k%5B1%5D=" + key + "&k%5B1%5D=" + key, Map.of()),
        "not valid here: query parameter k[1]");
    assertOut(get("/query", Map.of("Cookie", "k[1]=" + key)), "missing: query parameter k[1]");
  }

  @Test
  void aKeyInACookieIsTakenAmongOthers() {
    String key = acme.key("session");

    assertIn(get("/cookie", Map.of("Cookie", "a=1; SID=" + key + "; b=2")));
    assertOut(get("/cookie", Map.of("Cookie", "OTHERSID=" + key)), "missing: cookie SID");
    assertOut(get("/cookie", Map.of("Cookie", "SID=wrong")), "not valid here: cookie SID");
    assertOut(get("/cookie", Map.of("SID", key)), "missing: cookie SID");
  }

  @Test
  void aUserIsTakenWithTheRightPassword() {
    BasicCredentials known = acme.basicCredentials("basicAuth");

    assertIn(get("/basic", basic(known.user(), known.password())));
    assertOut(get("/basic", Map.of()), "missing: Authorization");
    assertOut(get("/basic", basic(known.user(), "wrong")), "not valid here: Authorization");
    assertOut(get("/basic", basic("nobody", known.password())), "not valid here: Authorization");
    assertOut(
        get("/basic", Map.of("Authorization", "Bearer " + known.password())),
        "not valid here: Authorization");
    assertOut(get("/basic", Map.of("Authorization", "Basic ***")), "not valid here: Authorization");
  }

  @Test
  void aTokenThatAPersonBringsIsTaken() {
    assertIn(get("/person", Map.of("Authorization", "Bearer " + acme.key("openId"))));
    assertIn(get("/code", Map.of("Authorization", "Bearer " + acme.key("login"))));
    assertIn(get("/other", Map.of("Authorization", "HOBA " + acme.key("signed"))));
    assertOut(
        get("/person", Map.of("Authorization", "Bearer " + acme.key("login"))),
        "not valid here: Authorization");
    assertOut(
        get("/other", Map.of("Authorization", "Bearer " + acme.key("signed"))),
        "not valid here: Authorization");
  }

  @Test
  void whatAllOperationsWantIsSaidAtTheRootOfTheDocument() {
    try (SandboxProvider account = acme.newAccount()) {
      assertIn(get("/usual", Map.of("Cookie", "SID=" + account.key("session"))));
      account.assertNothingRefused();

      get("/usual", Map.of("Authorization", "Bearer " + account.key("login")));

      assertThat(account.refusals().get(0).toString())
          .startsWith(
              """
              usual was refused with HTTP 401:
                credential: missing: cookie SID
                  as acme.yaml says at #/security
              """);
    }
  }

  @Test
  void twoSchemesThatAreWantedTogetherAreBothChecked() {
    BasicCredentials known = acme.basicCredentials("basicAuth");
    Map<String, String> user = basic(known.user(), known.password());

    assertIn(get("/both?k%5B1%5D=" + acme.key("api_key"), user));
    assertOut(get("/both", user), "not valid here: Authorization");
  }

  @Test
  void anAlternativeLetsInWhenItCoversAllThatIsSent() {
    BasicCredentials known = acme.basicCredentials("basicAuth");
    String withKey = "/either?k%5B1%5D=" + acme.key("api_key");

    assertIn(get("/either", Map.of()));
    assertIn(get(withKey, Map.of()));
    assertIn(get(withKey, Map.of("Cookie", "SID=" + acme.key("session"))));
    assertOut(get("/either?k%5B1%5D=wrong", Map.of()), "not valid here: query parameter k[1]");
    assertOut(
        get(withKey, basic(known.user(), known.password())),
        "only one may be sent of query parameter k[1], Authorization");
  }

  @Test
  void everyCredentialNamesItsAccount() {
    try (SandboxProvider other = acme.newAccount()) {
      BasicCredentials known = other.basicCredentials("basicAuth");

      assertIn(get("/query?k%5B1%5D=" + other.key("api_key"), Map.of()));
      assertIn(get("/cookie", Map.of("Cookie", "SID=" + other.key("session"))));
      get("/basic", basic(known.user(), "wrong"));

      assertThat(other.requests())
          .extracting(RecordedRequest::path)
          .containsExactly("/query", "/cookie", "/basic");
    }
  }

  @Test
  void noCredentialIsShown() {
    try (SandboxProvider account = acme.newAccount()) {
      BasicCredentials known = account.basicCredentials("basicAuth");
      String key = account.key("api_key");
      String session = account.key("session");
      String user = basic(known.user(), known.password()).get("Authorization");

      get("/both?a=1&k%5B1%5D=" + key, Map.of("Authorization", user, "Cookie", "SID=" + session));

      assertThat(account.requests().get(0).toString())
          .contains("GET /both?a=1&k%5B1%5D=***\n")
          .doesNotContain(key, session, user);
      assertThat(known).hasToString("BasicCredentials[user=" + known.user() + "]");
    }
  }

  @Test
  void theCommandLinePrintsThemAll() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Main.print(sandbox, new PrintStream(out, true, UTF_8));
    BasicCredentials known = acme.basicCredentials("basicAuth");

    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "ACME_BASE_URL=" + acme.baseUrl(),
            "ACME_API_KEY=" + acme.key("api_key"),
            "ACME_SESSION=" + acme.key("session"),
            "ACME_USER=" + known.user(),
            "ACME_PASSWORD=" + known.password(),
            "ACME_OPEN_ID=" + acme.key("openId"),
            "ACME_LOGIN=" + acme.key("login"),
            "ACME_SIGNED=" + acme.key("signed"));
  }

  @Test
  void whatASchemeDoesNotHaveIsSaid() {
    assertThatThrownBy(() -> acme.key("basicAuth"))
        .hasMessage(
            "acme takes no key for 'basicAuth'. Its schemes: [api_key, session, basicAuth, openId,"
                + " login, signed]");
    assertThatThrownBy(() -> acme.basicCredentials("session"))
        .hasMessage(
            "acme takes no password for 'session'. Its schemes: [api_key, session, basicAuth, openId,"
                + " login, signed]");
  }

  private static Map<String, String> basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(UTF_8);
    return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  private static HttpResponse<String> get(String pathAndQuery, Map<String, String> headers) {
    return Http.send("GET", acme.baseUrl() + pathAndQuery, headers, "");
  }

  private static void assertIn(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("X-Sandbox-Reason")).isEmpty();
    assertThat(answer.statusCode()).isEqualTo(204);
  }

  private static void assertOut(HttpResponse<String> answer, String reason) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("X-Sandbox-Reason")).hasValue(reason);
  }
}
