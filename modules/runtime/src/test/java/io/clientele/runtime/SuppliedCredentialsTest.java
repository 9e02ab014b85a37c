package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static io.clientele.runtime.Replies.at;
import static io.clientele.runtime.Replies.note;
import static io.clientele.runtime.Replies.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuppliedCredentialsTest {
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private static Supplier<String> oneAfterTheOther(String... values) {
    Iterator<String> all = List.of(values).iterator();
    return all::next;
  }

  @Test
  void aLoginThatChangedIsUsedForTheNextToken() {
    server.always(at("/token", token("t", ",\"expires_in\":0.000001"), note()));
    Notes notes =
        Notes.withTokensOf(server)
            .clientCredentials(
                oneAfterTheOther("client-1", "client-2"), oneAfterTheOther("old", "new"))
            .build();

    notes.create();
    notes.create();

    assertThat(server.requests("/token"))
        .extracting(FaultServer.Received::body)
        .containsExactly(
            "grant_type=client_credentials&client_id=client-1&client_secret=old",
            "grant_type=client_credentials&client_id=client-2&client_secret=new");
  }

  @Test
  void aLoginThatCannotBeSentIsNamedAndNotShown() {
    Notes.Builder builder = Notes.withTokensOf(server).clientCredentials("id", "\n");
    Notes notes = builder.clientCredentials(() -> "id", () -> "s3cret\n").build();

    assertThatThrownBy(notes::create)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("clientSecret(...): its value (not shown) has a control character")
        .hasMessageNotContaining("s3cret");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aPairThatChangedIsUsedForTheNextAttempt() {
    server.next(answer(429, "", "Retry-After: 0"));
    Notes notes =
        Notes.builder()
            .baseUrl(server.url())
            .basicAuth(oneAfterTheOther("ann", "bob"), oneAfterTheOther("old", "new"))
            .build();

    notes.create();

    assertThat(server.requests())
        .flatExtracting(request -> request.header("Authorization"))
        .containsExactly("Basic YW5uOm9sZA==", "Basic Ym9iOm5ldw==");
  }

  @Test
  void aPairThatIsNoneIsNotSent() {
    Notes.Builder builder = Notes.builder().baseUrl(server.url());

    assertThatThrownBy(builder.basicAuth(() -> "a:b", () -> "pa55word").build()::create)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("apiKey(...): a user's name holds no colon");
    assertThatThrownBy(builder.basicAuth(() -> "ann", () -> "").build()::create)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("apiKey(...): its value is empty");
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("whatSuppliersThrow")
  void aSupplierThatThrowsKeepsTheRequestFromBeingSent(Exception down) {
    Notes notes = Notes.at(server).apiKey(() -> Thrown.sneakily(down)).build();

    assertThatThrownBy(notes::create)
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining(
            "Nothing was sent: apiKey(...) got " + down.getClass().getName() + " for a value.")
        .hasRootCause(down);
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("whatSuppliersThrow")
  void aLoginWhoseSupplierThrowsKeepsTheTokenFromBeingFetched(Exception down) {
    Notes.Builder builder = Notes.withTokensOf(server);

    assertThatThrownBy(
            builder.clientCredentials(() -> Thrown.sneakily(down), () -> "s").build()::create)
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("clientId(...) got " + down.getClass().getName())
        .hasRootCause(down);
    assertThatThrownBy(
            builder.clientCredentials(() -> "id", () -> Thrown.sneakily(down)).build()::create)
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("clientSecret(...) got " + down.getClass().getName())
        .hasRootCause(down);
    assertThat(server.requests()).isEmpty();
  }

  /** In Kotlin and others, checked exceptions come from wherever they like. */
  static List<Exception> whatSuppliersThrow() {
    return List.of(
        new IllegalStateException("the vault is down"), new ConnectException("no vault there"));
  }

  @Test
  void aSupplierThatFailsOnceIsAskedAgain() {
    Iterator<Supplier<String>> answers =
        List.<Supplier<String>>of(
                () -> Thrown.sneakily(new IOException("the vault is busy")), () -> "k-1")
            .iterator();

    Notes.at(server).apiKey(() -> answers.next().get()).build().create();

    assertThat(server.requests()).hasSize(1);
  }
}
