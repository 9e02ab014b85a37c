package io.clientele.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The environment variables that a builder can take its options from. Their names begin with that
 * of the module, as in {@code CLOCKIFY_API_KEY}.
 */
final class EnvironmentVariables {
  private final String prefix;
  private final List<Map<String, Object>> all = new ArrayList<>();

  private EnvironmentVariables(String apiPackage) {
    prefix = JavaName.constant(apiPackage.substring(apiPackage.lastIndexOf('.') + 1)) + "_";
  }

  /** For each: the variables, and what takes their values. */
  static List<Map<String, Object>> of(String apiPackage, List<Map<String, Object>> credentials) {
    EnvironmentVariables variables = new EnvironmentVariables(apiPackage);
    variables.add("url -> baseUrl(URI.create(url))", "BASE_URL");
    credentials.forEach(variables::add);
    return variables.all;
  }

  private void add(Map<String, Object> credential) {
    String name = String.valueOf(credential.get("name"));
    if (credential.containsKey("basic")) {
      add("this::" + name, "USER", "PASSWORD");
    } else if (credential.get("application") instanceof Map<?, ?> application) {
      addApplication(name, application);
    } else {
      add("this::" + name, JavaName.constant(name));
    }
  }

  /** A builder fetches tokens by one scheme: of several, the first is it. */
  private void addApplication(String name, Map<?, ?> application) {
    if (Boolean.TRUE.equals(application.get("first"))
        && application.get("headers") instanceof List<?> headers) {
      add("this::" + name, "CLIENT_ID", "CLIENT_SECRET");
      add("url -> tokenUrl(URI.create(url))", "TOKEN_URL");
      for (Object header : headers) {
        String option = String.valueOf(((Map<?, ?>) header).get("option"));
        add("this::" + option, JavaName.constant(option));
      }
    }
  }

  private void add(String option, String... names) {
    List<String> variables = new ArrayList<>();
    for (String name : names) {
      variables.add(prefix + name);
    }
    all.add(Map.of("option", option, "variables", variables));
  }
}
