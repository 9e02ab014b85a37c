package io.clientele.benchmarks.byhand;

import java.net.MalformedURLException;

/** The same, whose connections are handed over in the order in which they were asked for. */
public final class ByHandPoolInOrder extends ByHandPool {
  /** Speaks to the API at this URL. */
  public ByHandPoolInOrder(String baseUrl) throws MalformedURLException {
    super(baseUrl, true);
  }
}
