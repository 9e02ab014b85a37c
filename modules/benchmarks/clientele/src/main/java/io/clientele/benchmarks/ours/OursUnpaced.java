package io.clientele.benchmarks.ours;

/** Clientele without the limit that Clockify documents, for servers that can do more. */
public final class OursUnpaced extends Ours {
  /** Speaks to the API at this URL. */
  public OursUnpaced(String baseUrl) {
    super(builder(baseUrl).unlimitedRate());
  }
}
