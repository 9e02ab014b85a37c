package io.clientele;

import io.clientele.runtime.ConfigurationException;
import io.clientele.runtime.Provider;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The provider of an account: one that was given, or one that is built when it is first needed, and
 * is then ours to close. Thread-safe.
 */
final class Connected<P extends Provider> {
  private final @Nullable Supplier<P> builder;
  private @Nullable P provider; // Guarded by this.

  private Connected(@Nullable Supplier<P> builder, @Nullable P provider) {
    this.builder = builder;
    this.provider = provider;
  }

  static <P extends Provider> Connected<P> to(P provider) {
    return new Connected<>(null, Objects.requireNonNull(provider, "provider"));
  }

  static <P extends Provider> Connected<P> by(Supplier<P> builder) {
    return new Connected<>(builder, null);
  }

  /**
   * The provider.
   *
   * @throws ConfigurationException naming all that keeps it from being built
   */
  synchronized P get() {
    if (provider == null) {
      provider = Objects.requireNonNull(builder).get();
    }
    return provider;
  }

  /** Whether both are one connection. */
  boolean isSameAs(Connected<?> other) {
    return this == other || (builder == null && provider == other.provider);
  }

  /** What keeps the provider from being built. */
  List<String> problems() {
    try {
      get();
      return List.of();
    } catch (ConfigurationException e) {
      return e.problems();
    }
  }

  /** Closes the provider if it was built here. */
  synchronized void close() {
    if (builder != null && provider != null) {
      provider.close();
    }
  }
}
