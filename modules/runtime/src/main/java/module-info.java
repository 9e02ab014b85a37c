/** What all provider modules of Clientele stand on. */
module io.clientele.runtime {
  requires transitive feign.core;
  requires java.net.http;
  requires static transitive org.jspecify;
  requires tools.jackson.core;

  exports io.clientele.runtime;
  exports io.clientele.runtime.spi;
}
