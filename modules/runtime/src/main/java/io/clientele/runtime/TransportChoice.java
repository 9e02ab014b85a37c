package io.clientele.runtime;

import feign.Client;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a builder was told of its transport: the options of ours, or another. Not thread-safe. */
final class TransportChoice {
  private final Set<String> options = new TreeSet<>();
  private TransportSettings settings = TransportSettings.in(Duration.ofSeconds(5));
  private @Nullable Client given;

  void set(String option, UnaryOperator<TransportSettings> change) {
    options.add(option);
    settings = change.apply(settings);
  }

  void use(Client transport) {
    given = Objects.requireNonNull(transport, "transport");
  }

  void check(Set<String> found) {
    if (given != null) {
      for (String option : options) {
        found.add(option + "(...) is set, but transport(...) too: set it on that transport");
      }
    }
  }

  /** Makes ours, if there is no other. */
  @Nullable HttpTransport open(URI baseUrl) {
    return given == null ? new HttpTransport(settings).expecting(baseUrl) : null;
  }

  @Nullable Client given() {
    return given;
  }
}
