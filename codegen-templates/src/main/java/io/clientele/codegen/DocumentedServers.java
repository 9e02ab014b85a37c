package io.clientele.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The servers of a document, as constants of the entry class. The first is the one to use. */
final class DocumentedServers {
  private DocumentedServers() {}

  static List<Map<String, Object>> of(OpenAPI document) {
    List<Map<String, Object>> servers = new ArrayList<>();
    for (Server server : document.getServers()) {
      String url = url(server);
      // A relative URL is no server: the parser makes "/" of none.
      if (url.startsWith("http")) {
        servers.add(
            Map.of(
                "name",
                name(server, servers.size()),
                "url",
                url,
                "first",
                servers.isEmpty(),
                "description",
                server.getDescription() == null ? "" : server.getDescription()));
      }
    }
    return servers;
  }

  private static String url(Server server) {
    String url = server.getUrl();
    if (server.getVariables() != null) {
      for (var variable : server.getVariables().entrySet()) {
        url = url.replace("{" + variable.getKey() + "}", variable.getValue().getDefault());
      }
    }
    return url;
  }

  private static Object name(Server server, int index) {
    Object name = server.getExtensions() == null ? null : server.getExtensions().get("x-name");
    if (name != null) {
      return name;
    }
    return index == 0 ? "BASE_URL" : "BASE_URL_" + (index + 1);
  }
}
