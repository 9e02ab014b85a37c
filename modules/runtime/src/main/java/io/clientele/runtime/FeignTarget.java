package io.clientele.runtime;

import feign.Request;
import feign.RequestTemplate;
import feign.Target;

/**
 * Takes the arguments of a call through Feign, whose request templates cannot hold all that is made
 * of them, a stream say.
 *
 * @param <T> the interface
 */
record FeignTarget<T>(Target<T> target, Arguments arguments) implements Target<T> {
  /** The arguments that came along with a request. */
  static FeignTarget<?> of(RequestTemplate template) {
    return (FeignTarget<?>) template.feignTarget();
  }

  @Override
  public Class<T> type() {
    return target.type();
  }

  @Override
  public String name() {
    return target.name();
  }

  @Override
  public String url() {
    return target.url();
  }

  @Override
  public Request apply(RequestTemplate input) {
    return target.apply(input);
  }
}
