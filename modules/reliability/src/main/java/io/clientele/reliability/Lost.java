package io.clientele.reliability;

import io.clientele.runtime.OutcomeUnknownException;
import java.io.IOException;
import java.util.List;

/** Faults that end a connection while, before or after a request is on it. */
final class Lost {
  private Lost() {}

  static List<Fault> answers() {
    String half = Replies.text(201, Replies.CLIENT).substring(0, 60);
    return List.of(
        hangs("it hangs, not having stored it", Replies.hang(""), 0),
        hangs("it hangs, having stored it", Replies.hang("").storing(), 1),
        hangs("it hangs in the middle of the answer", Replies.hang(half).storing(), 1),
        Fault.of(
                "it closes each connection before it reads",
                scene -> scene.server().greets(Connection::close))
            .requests(0)
            .fails(OutcomeUnknownException.class, 0),
        unknown("it closes after reading, not having stored it", Replies.close(), 0),
        unknown("it closes after storing it", Replies.close().storing(), 1),
        unknown("it resets after storing it", Replies.reset("").storing(), 1),
        unknown("it closes after an interim answer", closing(Replies.EARLY_HINTS), 1),
        unknown("it closes in the headers of the answer", closing("HTTP/1.1 201 Cre"), 1),
        unknown("it closes in the middle of the answer", closing(half), 1),
        unknown("it resets in the middle of the answer", Replies.reset(half).storing(), 1),
        Fault.of(
                "TLS ends in the middle of the answer, without a good-bye",
                scene -> scene.secure(Certificates.valid("127.0.0.1")).replies(Lost::cut))
            .fails(OutcomeUnknownException.class, 1));
  }

  /** By the headers alone, the end of the connection would be that of the answer. */
  private static void cut(Connection connection, Received request) throws IOException {
    connection.store(request);
    connection.write(Replies.head(201, "Connection: close") + "\r\n{\"id\":\"c1\",\"na");
    connection.cut();
  }

  private static Reply closing(String text) {
    return Replies.rawThenClose(text).storing();
  }

  private static Fault hangs(String name, Reply reply, int records) {
    return Fault.reply(name, reply).untilDeadline().fails(OutcomeUnknownException.class, records);
  }

  private static Fault unknown(String name, Reply reply, int records) {
    return Fault.reply(name, reply).fails(OutcomeUnknownException.class, records);
  }

  /** Who gives up cannot know what becomes of the create either. */
  static List<Fault> callers() {
    return List.of(
        meanwhile("it closes the provider", scene -> scene.acts().close()),
        meanwhile("it interrupts the thread of the call", scene -> scene.acts().interrupt()));
  }

  private static Fault meanwhile(String name, Fault.SetUp act) {
    return Fault.of(name, scene -> scene.server().replies(storesAnd(act, scene)))
        .at(Subject.Kind.PLACIO) // There is nothing to close in a Feign of one's own.
        .untilDeadline()
        .fails(OutcomeUnknownException.class, 1);
  }

  private static Reply storesAnd(Fault.SetUp act, Scene scene) {
    return (connection, request) -> {
      connection.store(request);
      act.change(scene);
      connection.awaitEnd();
    };
  }

  /** The create before went well, and left a connection that looks as if it could be used. */
  static List<Fault> reusedConnections() {
    return List.of(
        Fault.of("the old connection was closed while idle", Lost::closedWhileIdle)
            .onReusedConnection()
            .isCreated(),
        reused("the old connection ends as the request comes", Replies.close())
            .fails(OutcomeUnknownException.class, 0),
        reused("the old connection ends after it was stored", Replies.close().storing())
            .fails(OutcomeUnknownException.class, 1),
        reused("the old connection is reset after it was stored", Replies.reset("").storing())
            .fails(OutcomeUnknownException.class, 1),
        Fault.of(
                "the old connection ends after it was stored, and nobody listens any more",
                Lost::closedForGood)
            .onReusedConnection()
            .fails(OutcomeUnknownException.class, 1),
        reused(
                "the old connection ends after it was stored, and the name is taken",
                Replies.close().storing(),
                Replies.answer(400, "{\"message\":\"exists already\",\"code\":501}"))
            .fails(OutcomeUnknownException.class, 1),
        reused(
                "the old connection says 408, as it was idle for too long",
                Replies.answer(408, "", "Connection: close"))
            .fails(OutcomeUnknownException.class, 0),
        Fault.of("the old connection holds an answer too many", Lost::answeredTwice)
            .onReusedConnection()
            .isCreated());
  }

  private static Fault.Builder reused(String name, Reply next) {
    return reused(name, next, Replies.created());
  }

  /** What the second request meets on the first connection, and on another one. */
  private static Fault.Builder reused(String name, Reply there, Reply elsewhere) {
    Reply reply = Replies.created().then(onFirstConnection(there, elsewhere));
    return Fault.reply(name, reply).onReusedConnection();
  }

  private static Reply onFirstConnection(Reply there, Reply elsewhere) {
    return (connection, request) ->
        (connection.number() == 1 ? there : elsewhere).to(connection, request);
  }

  private static void closedWhileIdle(Scene scene) {
    Reply thenClose =
        (connection, request) -> {
          Replies.created().to(connection, request);
          connection.close();
        };
    scene.server().replies(thenClose.then(Replies.created()));
    scene.between(() -> scene.server().awaitNoConnection(10));
  }

  private static void closedForGood(Scene scene) {
    Reply last =
        (connection, request) -> {
          connection.store(request);
          scene.server().stopListening();
          connection.close();
        };
    scene.server().replies(Replies.created().then(last));
  }

  /** What was pushed is not the answer to the next request, which is never answered there. */
  private static void answeredTwice(Scene scene) {
    Reply twice =
        (connection, request) -> {
          String answer = Replies.text(201, Replies.CLIENT);
          connection.write(answer + answer);
        };
    scene.server().replies(twice.then(onFirstConnection(Replies.hang(""), Replies.created())));
  }
}
