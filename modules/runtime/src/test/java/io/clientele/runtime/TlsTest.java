package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
  @TempDir static Path directory;

  private static Certificates loopback;

  @BeforeAll
  static void certify() throws Exception {
    loopback = Certificates.selfSigned(directory, "ip:127.0.0.1");
  }

  @Test
  void aCertificateThatNobodyVouchesForIsTriedOnceAndGetsNoRequest() throws Exception {
    try (FaultServer server = FaultServer.start(loopback.server())) {
      ConnectionException e =
          catchThrowableOfType(ConnectionException.class, Notes.at(server).build()::create);

      assertThat(e)
          .hasMessage(
              "Notes notesCreate. Nothing was sent to %s: the server's certificate is not trusted.",
              server.url().getAuthority());
      assertThat(e.attempts()).hasSize(1);
      assertThat(server.connections()).isEqualTo(1);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aTokenEndpointWithSuchACertificateIsTriedOnceToo() throws Exception {
    try (FaultServer server = FaultServer.start(loopback.server())) {
      ConnectionException e =
          catchThrowableOfType(
              ConnectionException.class, Notes.withTokensOf(server).build()::create);

      assertThat(e.attempts()).hasSize(1);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aCertificateOfAnotherHostIsTriedOnce() throws Exception {
    Certificates other = Certificates.selfSigned(directory, "dns:other.example");
    try (FaultServer server = FaultServer.start(other.server())) {
      ConnectionException e =
          catchThrowableOfType(ConnectionException.class, trusting(other, server.url())::create);

      assertThat(e)
          .hasMessage(
              "Notes notesCreate. Nothing was sent to %s: the server's certificate is not trusted.",
              server.url().getAuthority());
      assertThat(e.attempts()).hasSize(1);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void whateverIsWrongWithACertificateIsWrongTheNextTimeToo() {
    SSLHandshakeException expired = new SSLHandshakeException("no");
    expired.initCause(new CertificateExpiredException("yesterday"));

    assertThat(Failures.isFinal(expired)).isTrue();
    assertThat(Failures.isFinal(new NotSentException("no", expired))).isTrue();
    assertThat(Failures.isFinal(new SSLPeerUnverifiedException("no"))).isTrue();
    assertThat(Failures.isFinal(new SSLHandshakeException("no"))).isFalse();
  }

  @Test
  void aCreateOverTlsIsSentOnceAndItsLossIsUnknown() throws Exception {
    try (FaultServer server = FaultServer.start(loopback.server())) {
      Notes notes = trusting(loopback, server.url());
      assertThat(notes.create().text()).isEqualTo("milk");

      server.next(Replies.close());
      OutcomeUnknownException e =
          catchThrowableOfType(OutcomeUnknownException.class, notes::create);

      assertThat(e.attempts()).hasSize(1);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aHandshakeThatFailsAfterTheRequestWasWrittenIsNotTakenForNothingSent() throws Exception {
    // With TLS 1.3 a server asks for a client's certificate, and hears that there is none, when the
    // client has sent its request already.
    try (FaultServer server = FaultServer.start(loopback.server());
        FaultServer relay = FaultServer.start()) {
      server.onConnect(exchange -> ((SSLSocket) exchange.socket()).setNeedClientAuth(true));
      relay.onConnect(exchange -> relay(exchange.socket(), server.url()));

      OutcomeUnknownException e =
          catchThrowableOfType(
              OutcomeUnknownException.class, trusting(loopback, relay.url("https"))::create);

      assertThat(e)
          .hasMessageContaining("The request was sent, but no whole answer came: ")
          .hasRootCauseInstanceOf(SSLHandshakeException.class);
      assertThat(e.attempts()).hasSize(1);
      assertThat(relay.connections()).isEqualTo(1);
    }
  }

  /** Holds the end of the client's handshake back until the request has followed it. */
  private static void relay(Socket client, URI server) throws IOException {
    try (Socket upstream = new Socket(server.getHost(), server.getPort())) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      byte[] head = in.readNBytes(5);
      byte[] hello = in.readNBytes((head[3] & 0xff) << 8 | (head[4] & 0xff));
      upstream.getOutputStream().write(head);
      upstream.getOutputStream().write(hello);
      Thread answers =
          new Thread(
              () -> {
                try {
                  upstream.getInputStream().transferTo(client.getOutputStream());
                  client.shutdownOutput();
                } catch (IOException e) {
                  // One of the two is gone.
                }
              });
      answers.setDaemon(true);
      answers.start();
      // The end of the handshake takes 110 to 140 bytes, the request above 300.
      upstream.getOutputStream().write(in.readNBytes(300));
      in.transferTo(upstream.getOutputStream());
    }
  }

  @Test
  void theServerIsToldWhichHostIsMeant() throws Exception {
    Certificates named = Certificates.selfSigned(directory, "dns:api.example");
    AtomicReference<List<SNIServerName>> asked = new AtomicReference<>();
    try (FaultServer server = FaultServer.start(named.server());
        HttpTransport transport =
            new HttpTransport(settings(named.client()), Wire.names("127.0.0.1"))) {
      server.always(
          exchange -> {
            SSLSession session = ((SSLSocket) exchange.socket()).getSession();
            asked.set(((ExtendedSSLSession) session).getRequestedServerNames());
            Replies.note().to(exchange);
          });
      URI url = URI.create("https://api.example:" + server.url().getPort());

      assertThat(Wire.text(transport, Wire.get(url))).isEqualTo(Replies.NOTE);
      assertThat(asked.get()).containsExactly(new SNIHostName("api.example"));
    }
  }

  @Test
  void aClientThatHasACertificateShowsIt() throws Exception {
    try (FaultServer server = FaultServer.start(loopback.server());
        HttpTransport transport = new HttpTransport(settings(loopback.server()))) {
      server.onConnect(exchange -> ((SSLSocket) exchange.socket()).setNeedClientAuth(true));

      assertThat(Wire.text(transport, Wire.post(server.url()))).isEqualTo(Replies.NOTE);
    }
  }

  @Test
  void theDefaultOfTheJvmIsTrustedUnlessAnotherIsSet() throws Exception {
    SSLContext usual = SSLContext.getDefault();
    SSLContext.setDefault(loopback.client());
    try (FaultServer server = FaultServer.start(loopback.server());
        HttpTransport transport = new HttpTransport(Wire.SETTINGS).expecting(server.url())) {
      assertThat(Wire.text(transport, Wire.post(server.url()))).isEqualTo(Replies.NOTE);
    } finally {
      SSLContext.setDefault(usual);
    }
  }

  @Test
  void anAnswerThatNobodyAskedForIsNotTakenForThatToTheNextRequest() throws Exception {
    String head = "HTTP/1.1 200 OK\r\nContent-Length: 8151\r\n\r\n"; // 8 KiB with its body.
    String forged = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged";
    try (FaultServer server = FaultServer.start(loopback.server());
        HttpTransport transport = new HttpTransport(settings(loopback.client()))) {
      server.next(exchange -> exchange.write(head + "x".repeat(8_151) + forged));

      assertThat(Wire.text(transport, Wire.post(server.url()))).hasSize(8_151);
      assertThat(Wire.text(transport, Wire.post(server.url()))).isEqualTo(Replies.NOTE);
    }
  }

  private static TransportSettings settings(SSLContext context) {
    return new TransportSettings(Duration.ofSeconds(5), 2, context, null, null);
  }

  /** A provider whose transport trusts a server. */
  private static Notes trusting(Certificates certificates, URI server) {
    return Notes.builder()
        .baseUrl(server)
        .apiKey(Notes.KEY)
        .transport(new HttpTransport(settings(certificates.client())))
        .build();
  }
}
