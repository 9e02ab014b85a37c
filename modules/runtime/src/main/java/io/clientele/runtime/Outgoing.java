package io.clientele.runtime;

import feign.Request;
import io.clientele.runtime.spi.Content;

/**
 * What is to be sent, and is made a request when there is a connection for it: where very many
 * calls wait for one, each should hold little.
 */
interface Outgoing {
  /** A URL of the server that it goes to. */
  String url();

  Request request();

  /** What the request carries, which may be too large for the memory. */
  Content body();

  /** A request that was made before. */
  record Made(Request request) implements Outgoing {
    @Override
    public String url() {
      return request.url();
    }

    @Override
    public Content body() {
      return Content.of(request.body());
    }
  }
}
