package io.clientele.runtime;

import java.net.URI;
import java.util.Set;

/** Says what is wrong with a URL that requests are to be sent to. */
final class UrlCheck {
  private static final int LAST_PORT = 65_535;

  private UrlCheck() {}

  static void check(String option, URI url, Set<String> problems) {
    boolean http = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    if (url.getRawUserInfo() != null) {
      problems.add(option + "(...) holds a user or a password (not shown), which is not sent");
    } else if (!http
        || url.getHost() == null
        || url.getPort() > LAST_PORT
        || url.getRawQuery() != null
        || url.getRawFragment() != null) {
      problems.add(
          option + "(" + url + ") must be like https://host/path, without query and fragment");
    }
  }
}
