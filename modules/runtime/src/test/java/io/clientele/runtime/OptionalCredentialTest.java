package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.runtime.spi.Operation;
import io.clientele.runtime.spi.Success;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A provider that answers everybody, and more to those who say who they are. */
class OptionalCredentialTest {
  private static final Operation<String> NEWS =
      Operation.of("newsList", "GET /news", RetryClass.SAFE)
          .security("apiKey")
          .security()
          .answers(Success.text("*/*"));

  private static final class News extends Provider {
    News(Builder builder) {
      super(builder, List.of(List.of(NEWS)));
    }

    String list() {
      return calls().send(NEWS);
    }
  }

  private static final class Builder extends ProviderBuilder<Builder> {
    Builder(URI url) {
      super("News", null);
      baseUrl(url);
    }

    Builder apiKey(String key) {
      return header("apiKey", "X-Api-Key", "", fixed("apiKey", key));
    }
  }

  @Test
  void withoutAKeyNoneIsSent() throws Exception {
    try (FaultServer server = FaultServer.start();
        News news = new News(new Builder(server.url()))) {
      news.list();
      news.call("GET", "/more").send();

      assertThat(server.requests()).hasSize(2).allMatch(each -> each.header("X-Api-Key").isEmpty());
    }
  }

  @Test
  void aKeyThatIsThereIsSent() throws Exception {
    try (FaultServer server = FaultServer.start();
        News news = new News(new Builder(server.url()).apiKey("k-1"))) {
      news.list();
      news.call("GET", "/more").send();

      assertThat(server.requests())
          .hasSize(2)
          .allMatch(each -> each.header("X-Api-Key").equals(List.of("k-1")));
    }
  }
}
