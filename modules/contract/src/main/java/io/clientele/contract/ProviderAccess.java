package io.clientele.contract;

import io.clientele.sandbox.SandboxProvider;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How a program comes to a provider.
 *
 * @param name of the document, as {@code clockify}
 * @param builder makes a builder
 * @param credential gives it the credential of the sandbox
 * @param build makes the provider
 * @param <B> the provider's builder
 * @param <P> the provider
 */
public record ProviderAccess<B, P>(
    String name, Supplier<B> builder, Credential<B> credential, Function<B, P> build) {
  /** Sets a credential, and all that it needs. */
  @FunctionalInterface
  public interface Credential<B> {
    /** Sets one whose secret part is {@code key}, for what {@code sandbox} takes. */
    B give(B builder, String key, SandboxProvider sandbox);
  }
}
