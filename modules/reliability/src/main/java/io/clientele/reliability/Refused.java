package io.clientele.reliability;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.AuthenticationException;
import io.clientele.runtime.ConnectionException;
import io.clientele.runtime.NotFoundException;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.runtime.PermissionException;
import io.clientele.runtime.RateLimitedException;
import io.clientele.runtime.RefusedException;
import java.util.List;

/** Faults that a whole answer tells of, by its status. */
final class Refused {
  private static final String TOKEN =
      "{\"access_token\":\"" + Secrets.TOKEN + "\",\"token_type\":\"Bearer\"}";

  private Refused() {}

  static List<Fault> limits() {
    return List.of(
        Fault.reply("429 once", limited().then(Replies.created())).requests(2).isCreated(),
        Fault.reply("429 once, Retry-After: 1", limited("Retry-After: 1").then(Replies.created()))
            .requests(2)
            .isCreated(),
        Fault.reply(
                "429 once, and then the answer is lost", limited().then(Replies.close().storing()))
            .requests(2)
            .fails(OutcomeUnknownException.class, 1),
        Fault.reply("429, cut off", cutOff(429)).fails(OutcomeUnknownException.class, 0),
        Fault.reply("429 always", limited()).requests(4).fails(RateLimitedException.class, 0),
        Fault.reply("429, Retry-After: 3600", limited("Retry-After: 3600"))
            .fails(RateLimitedException.class, 0),
        Fault.reply(
                "429, Retry-After: a date far ahead",
                limited("Retry-After: Fri, 01 Jan 2100 00:00:00 GMT"))
            .fails(RateLimitedException.class, 0));
  }

  private static Reply limited(String... headers) {
    return Replies.answer(429, "{\"message\":\"Too many requests\"}", headers);
  }

  static List<Fault> refusals() {
    return List.of(
        status(400, RefusedException.class),
        Fault.reply("400, nested 10,000 deep", Replies.answer(400, "{\"a\":".repeat(10_000)))
            .fails(RefusedException.class, 0),
        Fault.reply("400, cut off", cutOff(400)).fails(OutcomeUnknownException.class, 0),
        Fault.reply("401 to a key, which is echoed", echo(401))
            .fails(AuthenticationException.class, 0),
        Fault.of("401 once to a token", s -> s.tokens(token(), echo(401).then(Replies.created())))
            .at(Subject.Kind.MISSION_X)
            .requests(2)
            .isCreated(),
        Fault.of("401 always to a token", scene -> scene.tokens(token(), echo(401)))
            .at(Subject.Kind.MISSION_X)
            .requests(2)
            .fails(AuthenticationException.class, 0),
        Fault.of(
                "401 to a token, and no other token comes",
                scene -> scene.tokens(token().then(Replies.close()), echo(401)))
            .at(Subject.Kind.MISSION_X)
            .fails(ConnectionException.class, 0),
        status(403, PermissionException.class),
        status(404, NotFoundException.class),
        status(409, RefusedException.class),
        status(421, RefusedException.class),
        status(422, RefusedException.class),
        status(425, RefusedException.class),
        failed("408 of a gateway, which had passed it on", 408),
        failed("499 of a gateway, which had passed it on", 499));
  }

  private static Fault status(int status, Class<? extends ApiException> outcome) {
    return Fault.reply(String.valueOf(status), echo(status)).fails(outcome, 0);
  }

  /** Who answers so may have gone on with the request. */
  private static Reply cutOff(int status) {
    return Replies.rawThenClose(Replies.head(status, "Content-Length: 99") + "\r\n{\"message\":");
  }

  private static Reply token() {
    return Replies.answer(200, TOKEN);
  }

  /** Answers with what it was asked, the credentials too. */
  private static Reply echo(int status) {
    return (connection, request) -> {
      String seen = request.headers().toString().replace("\"", "'");
      Replies.answer(status, "{\"message\":\"no, " + seen + "\"}", "X-Seen: " + seen)
          .to(connection, request);
    };
  }

  static List<Fault> failures() {
    return List.of(
        failed("500, having stored it", 500),
        Fault.reply("500, not having stored it", echo(500)).fails(OutcomeUnknownException.class, 0),
        failed("502, having stored it", 502),
        failed("503, having stored it", 503),
        failed("503 with Retry-After: 1, having stored it", 503, "Retry-After: 1"),
        Fault.reply(
                "503 with Retry-After: 1, not having stored it",
                Replies.answer(503, "", "Retry-After: 1"))
            .fails(OutcomeUnknownException.class, 0),
        failed("504, having stored it", 504));
  }

  private static Fault failed(String name, int status, String... headers) {
    return Fault.reply(name, Replies.answer(status, "<html>oops</html>", headers).storing())
        .fails(OutcomeUnknownException.class, 1);
  }

  static List<Fault> redirects() {
    return List.of(redirect(301), redirect(302), redirect(303), redirect(307), redirect(308));
  }

  private static Fault redirect(int status) {
    return Fault.of(
            status + " to another host, having stored it",
            scene -> {
              String there = scene.elsewhere().url("localhost") + "/v1/clients";
              scene.server().replies(Replies.answer(status, "", "Location: " + there).storing());
            })
        .fails(OutcomeUnknownException.class, 1);
  }
}
