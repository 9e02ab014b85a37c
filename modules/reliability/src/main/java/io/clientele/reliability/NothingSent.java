package io.clientele.reliability;

import io.clientele.runtime.AuthenticationException;
import io.clientele.runtime.ConnectionException;
import io.clientele.runtime.OutcomeUnknownException;
import java.net.URI;
import java.util.List;

/** Faults that a request meets before it is written, and those of the way to the provider. */
final class NothingSent {
  private static final String HOST = "127.0.0.1";

  private NothingSent() {}

  static List<Fault> connections() {
    return List.of(
        Fault.of(
                "the host's name does not resolve", s -> s.baseUrl(URI.create("http://no.invalid")))
            .requests(0)
            .fails(ConnectionException.class, 0),
        Fault.of("nobody listens", scene -> scene.baseUrl(Scene.nobody()))
            .requests(0)
            .fails(ConnectionException.class, 0),
        Fault.of(
                "the TLS handshake takes 300 ms",
                scene ->
                    scene
                        .secure(Certificates.valid(HOST))
                        .greets(connection -> connection.pause(300)))
            .isCreated(),
        Fault.of(
                "the TLS handshake never ends",
                scene -> scene.secure(Certificates.valid(HOST)).greets(Connection::awaitEnd))
            .untilDeadline()
            .requests(0)
            .fails(ConnectionException.class, 0),
        Fault.of(
                "the connection ends in the TLS handshake",
                scene -> scene.secure(Certificates.valid(HOST)).greets(Connection::reset))
            .requests(0)
            .fails(ConnectionException.class, 0),
        Fault.of("the certificate has expired", scene -> scene.secure(Certificates.expired(HOST)))
            .requests(0)
            .fails(ConnectionException.class, 0),
        Fault.of(
                "the certificate is for another host",
                scene -> scene.secure(Certificates.valid("api.example.com")))
            .requests(0)
            .fails(ConnectionException.class, 0),
        Fault.of(
                "nobody vouches for the certificate",
                scene -> scene.secure(Certificates.selfSigned(HOST)))
            .requests(0)
            .fails(ConnectionException.class, 0));
  }

  static List<Fault> proxies() {
    URI secure = URI.create("https://api.example.com");
    URI plain = URI.create("http://api.example.com");
    return List.of(
        Fault.of("a proxy answers 502 to CONNECT", s -> s.proxyTo(secure).replies(badGateway()))
            .requests(0)
            .fails(ConnectionException.class, 0),
        Fault.of(
                "a proxy wants a password for CONNECT",
                scene -> scene.proxyTo(secure).replies(passwordWanted()))
            .requests(0)
            .fails(ConnectionException.class, 0),
        Fault.of(
                "a proxy answers 502, not having passed it on",
                scene -> scene.proxyTo(plain).replies(badGateway()))
            .fails(OutcomeUnknownException.class, 0),
        Fault.of(
                "a proxy answers 502, having passed it on",
                scene -> scene.proxyTo(plain).replies(badGateway().storing()))
            .fails(OutcomeUnknownException.class, 1),
        Fault.of(
                "a proxy answers 504, having passed it on",
                scene -> scene.proxyTo(plain).replies(Replies.answer(504, "").storing()))
            .fails(OutcomeUnknownException.class, 1),
        Fault.of(
                "a proxy wants a password for the request",
                scene -> scene.proxyTo(plain).replies(passwordWanted()))
            .fails(ConnectionException.class, 0));
  }

  private static Reply badGateway() {
    return Replies.answer(502, "<html>Bad Gateway</html>", "Content-Type: text/html");
  }

  private static Reply passwordWanted() {
    return Replies.answer(407, "", "Proxy-Authenticate: Basic realm=\"proxy\"");
  }

  static List<Fault> tokens() {
    return List.of(
        Fault.of(
                "nobody listens where tokens are given",
                scene -> scene.tokenUrl(Scene.nobody().resolve("/auth/token")))
            .at(Subject.Kind.MISSION_X)
            .requests(0)
            .fails(ConnectionException.class, 0),
        token("no token ever comes", Replies.hang(""))
            .untilDeadline()
            .fails(ConnectionException.class, 0),
        token("the token comes one byte a second", Replies.drip("", Replies.head(200)))
            .untilDeadline()
            .fails(ConnectionException.class, 0),
        token("the token endpoint closes", Replies.close()).fails(ConnectionException.class, 0),
        token("the token endpoint answers 500", Replies.answer(500, "oops"))
            .fails(ConnectionException.class, 0),
        token("the token endpoint answers 429 for an hour", retryAfter("3600"))
            .fails(ConnectionException.class, 0),
        Fault.of("the token endpoint redirects to another host", NothingSent::redirectedToken)
            .at(Subject.Kind.MISSION_X)
            .requests(0)
            .fails(ConnectionException.class, 0),
        token("the token endpoint answers HTML", Replies.answer(200, "<html>Login</html>"))
            .fails(ConnectionException.class, 0),
        token("the token endpoint answers no token", Replies.answer(200, "{\"ok\":true}"))
            .fails(ConnectionException.class, 0),
        token("a token that is no header", Replies.answer(200, "{\"access_token\":\"a\\r\\nb\"}"))
            .fails(ConnectionException.class, 0),
        token("the client secret is refused, and echoed", echoingRefusal())
            .fails(AuthenticationException.class, 0));
  }

  private static void redirectedToken(Scene scene) {
    String there = scene.elsewhere().url("localhost") + "/auth/token";
    scene.tokens(Replies.answer(307, "", "Location: " + there), Replies.created());
  }

  private static Reply retryAfter(String value) {
    return Replies.answer(429, "", "Retry-After: " + value);
  }

  private static Reply echoingRefusal() {
    return (connection, request) ->
        Replies.answer(401, "{\"error\":\"invalid_client\",\"form\":\"" + request.body() + "\"}")
            .to(connection, request);
  }

  private static Fault.Builder token(String name, Reply reply) {
    return Fault.of(name, scene -> scene.tokens(reply, Replies.created()))
        .at(Subject.Kind.MISSION_X)
        .requests(0);
  }
}
