package io.clientele.benchmarks.byhand;

import io.clientele.benchmarks.Peer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.concurrent.Semaphore;

/**
 * What a programmer writes who wants many creates: {@code HttpURLConnection}, which keeps its
 * connections, and no more than 64 of them at a time.
 */
public class ByHandPool implements Peer {
  private static final int CONNECTIONS = 64;

  static {
    // It keeps five idle ones if nobody says more.
    System.setProperty("http.maxConnections", String.valueOf(CONNECTIONS));
  }

  private final Semaphore free;
  private final Json json = new Json();
  private final URL url;

  /** Speaks to the API at this URL. */
  public ByHandPool(String baseUrl) throws MalformedURLException {
    this(baseUrl, false);
  }

  ByHandPool(String baseUrl, boolean inOrder) throws MalformedURLException {
    this.free = new Semaphore(CONNECTIONS, inOrder);
    this.url = URI.create(baseUrl + "/v1/workspaces/" + WORKSPACE + "/clients").toURL();
  }

  @Override
  public String create(String name) throws IOException, InterruptedException {
    byte[] body = json.request(name);
    free.acquire();
    try {
      return json.id(answer(body));
    } finally {
      free.release();
    }
  }

  private byte[] answer(byte[] body) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setConnectTimeout(5_000);
    connection.setReadTimeout(30_000);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("X-Api-Key", KEY);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Accept", "application/json");
    connection.setDoOutput(true);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    if (connection.getResponseCode() != 201) {
      throw new IOException("HTTP " + connection.getResponseCode());
    }
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  @Override
  public void close() {}
}
