package io.clientele.runtime;

import feign.Feign;
import io.clientele.runtime.spi.Operation;
import java.net.URI;
import java.util.List;

/**
 * A connection to one provider with one credential: the base of each provider's entry class.
 * Immutable, thread-safe and cheap to share; make one and keep it.
 */
public abstract class Provider {
  private final String name;
  private final URI baseUrl;
  private final FeignCapability capability;

  /**
   * Takes over what a builder was given.
   *
   * @throws ConfigurationException naming all that is missing or cannot work
   */
  protected Provider(ProviderBuilder<?> builder, List<List<Operation>> operations) {
    this.name = builder.name();
    this.capability =
        new FeignCapability(builder.engine(operations.stream().flatMap(List::stream).toList()));
    this.baseUrl = builder.baseUrl();
  }

  /** The provider's name, as in {@code Clockify}. */
  public final String name() {
    return name;
  }

  /** Where the provider's API is. */
  public final URI baseUrl() {
    return baseUrl;
  }

  /**
   * What makes an application's own {@code Feign.builder()} work as this provider does: add it with
   * {@code addCapability}. Without it Feign would send a create again by itself, follow redirects,
   * and know neither the provider's JSON nor its credentials.
   */
  public final FeignCapability feignCapability() {
    return capability;
  }

  /** Makes the interface of one resource. */
  protected final <A> A api(Class<A> type) {
    return Feign.builder().addCapability(capability).target(type, baseUrl.toString());
  }

  @Override
  public final String toString() {
    return name + "[" + baseUrl + "]";
  }
}
