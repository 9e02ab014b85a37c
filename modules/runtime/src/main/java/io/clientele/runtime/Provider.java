package io.clientele.runtime;

import io.clientele.runtime.spi.Calls;
import io.clientele.runtime.spi.Operation;
import io.clientele.runtime.spi.Paging;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection to one provider with one credential: the base of each provider's entry class.
 * Immutable, thread-safe and cheap to share; make one, keep it, and close it when no more calls are
 * to be made.
 *
 * <p>What answers with a future makes its call on the threads of {@link ProviderBuilder#executor}.
 * The future fails with what the plain method would throw, or with what the executor throws if it
 * takes no more calls: then nothing was sent. A call that is cancelled before it began is never
 * sent. One that has begun is interrupted; what was sent by then may have been done, which the
 * cancelled future does not tell. Cancel the future that the method returned: futures made from it
 * do not reach the call.
 */
public abstract class Provider implements AutoCloseable {
  private final String name;
  private final URI baseUrl;
  private final Engine engine;
  private final CallOptions options;
  private final AsyncCalls asyncCalls;
  private final DirectCalls calls;

  /**
   * Takes over what a builder was given.
   *
   * @throws ConfigurationException naming all that is missing or cannot work
   */
  protected Provider(ProviderBuilder<?> builder, List<List<Operation<?>>> operations) {
    this.name = builder.name();
    List<Operation<?>> all = new ArrayList<>();
    for (List<Operation<?>> some : operations) {
      all.addAll(some);
    }
    this.engine = builder.engine(List.copyOf(all));
    this.baseUrl = builder.baseUrl();
    this.options = engine.options();
    this.asyncCalls = new AsyncCalls(builder.executor());
    this.calls = new DirectCalls(engine, baseUrl.toString(), this.options, asyncCalls);
  }

  /**
   * Makes a view of {@code shared} with other options for its calls.
   *
   * @throws ConfigurationException if they bring a credential that {@code shared} does not have
   */
  protected Provider(Provider shared, CallOptions options) {
    shared.engine.check(options);
    this.name = shared.name;
    this.engine = shared.engine;
    this.baseUrl = shared.baseUrl;
    this.options = shared.options.and(options);
    this.asyncCalls = shared.asyncCalls;
    this.calls = new DirectCalls(engine, baseUrl.toString(), this.options, asyncCalls);
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
    return new FeignCapability(engine, options);
  }

  /**
   * Begins a call that the document does not know, as in {@code call("GET", "/v1/tags/{id}")}.
   *
   * @param pathTemplate what comes after the base URL; parts in braces are filled by {@link
   *     RawCall#path}
   * @throws ValidationException if there is no such method, or it is no path
   */
  public final RawCall call(String method, String pathTemplate) {
    return new RawCall(calls, engine.operations(), method, pathTemplate);
  }

  /** What makes the calls of all interfaces, with the options of this view. */
  protected final Calls calls() {
    return calls;
  }

  /**
   * Ends all calls that are under way, as if their connections were lost, and lets go of the
   * connections. Calls that are made later fail without being sent. Of a view, which shares them
   * with others, this closes nothing.
   */
  @Override
  public final void close() {
    if (options == engine.options()) {
      engine.close();
      asyncCalls.close();
    }
  }

  /** Makes what reads the lists that come in pages. */
  protected final Paging paging() {
    return new Paging(name, baseUrl, asyncCalls::start);
  }

  @Override
  public final String toString() {
    return name + "[" + baseUrl + "]";
  }
}
