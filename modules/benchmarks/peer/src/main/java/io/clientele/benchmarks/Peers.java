package io.clientele.benchmarks;

/** Makes a peer from the name of its class, as the programs of this package take it. */
public final class Peers {
  private Peers() {}

  /** Speaks to the API at this URL. */
  public static Peer connect(String className, String baseUrl) throws ReflectiveOperationException {
    return Class.forName(className)
        .asSubclass(Peer.class)
        .getConstructor(String.class)
        .newInstance(baseUrl);
  }

  /** Speaks to nobody, and gets this answer. */
  public static Peer answering(String className, String answer)
      throws ReflectiveOperationException {
    return (Peer)
        Class.forName(className).getMethod("answering", String.class).invoke(null, answer);
  }
}
