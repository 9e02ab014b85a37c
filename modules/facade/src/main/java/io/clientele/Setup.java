package io.clientele;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * What every account can be given, whatever its provider.
 *
 * @param name what the account is called
 * @param adjustment the last word on each request
 * @param <B> the provider's own request builder
 */
record Setup<B>(String name, Consumer<B> adjustment) {
  Setup<B> named(String name) {
    return new Setup<>(Objects.requireNonNull(name, "name"), adjustment);
  }

  Setup<B> adjusting(Consumer<B> more) {
    return new Setup<>(name, adjustment.andThen(more));
  }
}
