package io.clientele.benchmarks;

/**
 * One client of Clockify as an application holds it: connected once, used for many creates, by many
 * threads. Each has a constructor that takes the base URL.
 */
public interface Peer extends AutoCloseable {
  /** The workspace that all creates are made in. */
  String WORKSPACE = "64a687e29ae1f428e7ebe303";

  /** The key that all creates are made with. */
  String KEY = "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDA";

  /** The further three of the four properties that are sent. */
  String EMAIL = "clientx@example.com";

  /** As {@link #EMAIL}. */
  String ADDRESS = "Ground Floor, ABC Bldg., Palo Alto, California, USA 94020";

  /** As {@link #EMAIL}. */
  String NOTE = "This is a sample note for the client.";

  /** Creates a client and answers its id. */
  String create(String name) throws Exception;

  @Override
  void close();
}
