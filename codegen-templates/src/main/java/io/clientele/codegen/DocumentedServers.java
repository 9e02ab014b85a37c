package io.clientele.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The servers of a document, as constants of the entry class. The first is the one to use. */
final class DocumentedServers {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentedServers.class);

  private DocumentedServers() {}

  static List<Map<String, Object>> of(OpenAPI document) {
    List<Server> usable = new ArrayList<>();
    List<String> urls = new ArrayList<>();
    for (int i = 0; i < document.getServers().size(); i++) {
      Server server = document.getServers().get(i);
      String url = url(server);
      // A relative URL is no server: the parser makes "/" of none.
      if (isUrl(url)) {
        usable.add(server);
        urls.add(url);
      } else if (url.startsWith("http")) {
        LOG.warn(
            "#/servers/{}/url is left out: {} is no URL; give each variable a default", i, url);
      }
    }
    List<String> wanted = new ArrayList<>();
    usable.forEach(server -> wanted.add(name(server, wanted.size())));
    List<String> names = JavaName.distinct(wanted, JavaName::constant);
    List<Map<String, Object>> servers = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String description = usable.get(i).getDescription();
      servers.add(
          Map.of(
              "name",
              names.get(i),
              "url",
              urls.get(i),
              "first",
              i == 0,
              "description",
              description == null ? "" : description));
    }
    return servers;
  }

  private static boolean isUrl(String url) {
    try {
      return url.startsWith("http") && new URI(url).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String url(Server server) {
    String url = server.getUrl() == null ? "" : server.getUrl();
    if (server.getVariables() != null) {
      for (var variable : server.getVariables().entrySet()) {
        String value = String.valueOf(variable.getValue().getDefault());
        url = url.replace("{" + variable.getKey() + "}", value);
      }
    }
    return url;
  }

  private static String name(Server server, int index) {
    Object name = server.getExtensions() == null ? null : server.getExtensions().get("x-name");
    if (name != null) {
      return name.toString();
    }
    return index == 0 ? "BASE_URL" : "BASE_URL_" + (index + 1);
  }
}
