package io.clientele.reliability;

import java.util.List;

/** What must not be seen anywhere but in a request. */
final class Secrets {
  static final String KEY = "key-7c9d1f/+==";
  static final String CLIENT_SECRET = "client-secret-5b1e";
  static final String TOKEN = "token-e47a90";

  static final List<String> ALL = List.of(KEY, CLIENT_SECRET, TOKEN);

  private Secrets() {}
}
