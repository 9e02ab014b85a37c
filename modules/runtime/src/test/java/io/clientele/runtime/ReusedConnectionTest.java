package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pooled connection that the server gives up is where other clients send a create twice. */
class ReusedConnectionTest {
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void connectionsAreReused() {
    Notes notes = Notes.at(server).build();
    notes.create();
    notes.create();

    assertThat(server.requests()).hasSize(2);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void aCreateOnAReusedConnectionThatIsClosedUnderItIsNotSentAgain() {
    server.next(Replies.note(), Replies.close());
    Notes notes = Notes.at(server).build();
    notes.create();

    assertThatThrownBy(notes::create)
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("no whole answer came: the connection was lost.");
    assertThat(server.requests())
        .extracting(FaultServer.Received::connection)
        .containsExactly(1, 1);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void aCreateOnAReusedConnectionThatIsResetUnderItIsNotSentAgain() {
    server.next(Replies.note(), Replies.reset(""));
    Notes notes = Notes.at(server).build();
    notes.create();

    assertThatThrownBy(notes::create).isInstanceOf(OutcomeUnknownException.class);
    assertThat(server.requests())
        .extracting(FaultServer.Received::connection)
        .containsExactly(1, 1);
  }

  @Test
  void aConnectionThatTheServerClosesWhileIdleCostsNoSecondRecord() throws Exception {
    Notes notes = Notes.at(server).build();
    for (int i = 0; i < 20; i++) {
      CountDownLatch closed = new CountDownLatch(1);
      server.next(
          exchange -> {
            Replies.note().to(exchange);
            exchange.socket().close();
            closed.countDown();
          });
      notes.create();
      closed.await();
    }

    assertThat(server.requests()).hasSize(20);
    assertThat(server.connections()).isEqualTo(20);
  }

  @Test
  void aConnectionThatTheServerClosesInTheMomentOfTheNextCreateCostsNoSecondRecord() {
    Notes notes = Notes.at(server).build();
    int created = 0;
    List<ApiException> unknown = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      server.next(
          exchange -> {
            Replies.note().to(exchange);
            exchange.socket().close();
          });
      try {
        notes.create();
        created++;
      } catch (OutcomeUnknownException | ConnectionException e) {
        unknown.add(e);
      }
    }

    assertThat(created).isPositive();
    assertThat(server.requests()).hasSizeBetween(created, created + unknown.size());
    assertThat(unknown).allSatisfy(e -> assertThat(e.attempts()).isNotEmpty());
  }

  @Test
  void anAnswerThatNobodyAskedForIsNotTakenForThatToTheNextCreate() throws Exception {
    String forged = "{\"id\":\"forged\",\"text\":\"milk\"}";
    CountDownLatch written = new CountDownLatch(1);
    server.next(
        exchange -> {
          Replies.note().to(exchange);
          Replies.answer(201, forged).to(exchange);
          written.countDown();
        },
        Replies.answer(201, "{\"id\":\"n2\",\"text\":\"milk\"}"));
    Notes notes = Notes.at(server).build();

    assertThat(notes.create().id()).isEqualTo("n1");
    written.await();
    assertThat(notes.create().id()).isEqualTo("n2");
    assertThat(server.connections()).isEqualTo(2);
  }
}
