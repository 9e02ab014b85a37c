package io.clientele.runtime;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** Checks a provider's base URL, and returns it without a slash at its end. */
  static @Nullable URI base(String provider, @Nullable URI url, Set<String> problems) {
    if (url == null) {
      problems.add(
          "baseUrl(...) is not set, and "
              + provider
              + " documents no host: give the URL that you were given, such as"
              + " baseUrl(URI.create(\"https://api.example.com\"))");
      return null;
    }
    check("baseUrl", url, problems);
    String text = url.toString();
    return text.endsWith("/") ? URI.create(text.replaceAll("/+$", "")) : url;
  }
}
