package io.clientele.benchmarks;

/**
 * A program that creates one client, says so, closes what it opened, and ends. Arguments: the class
 * of the peer, the base URL.
 */
public final class OneCreate {
  private OneCreate() {}

  /** See the class. */
  public static void main(String[] args) throws Exception {
    try (Peer peer = Peers.connect(args[0], args[1])) {
      String id = peer.create("Client X");
      System.out.println(id);
      System.out.flush();
    }
  }
}
