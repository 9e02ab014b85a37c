package io.clientele.reliability;

import feign.Client;
import feign.DefaultClient;
import feign.hc5.ApacheHttp5Client;
import feign.http2client.Http2Client;
import feign.okhttp.OkHttpClient;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/** What can carry our requests. All but the first are as their makers ship them. */
enum Transport {
  OURS("Clientele's own") {
    @Override
    Opened open(Scene scene) {
      return new Opened(null, () -> {});
    }
  },
  URL_CONNECTION("HttpURLConnection") {
    @Override
    Opened open(Scene scene) {
      InetSocketAddress proxy = scene.proxy();
      if (proxy != null) {
        Proxy by = new Proxy(Proxy.Type.HTTP, proxy);
        return new Opened(new Client.Proxied(null, null, by), () -> {});
      }
      return new Opened(
          new DefaultClient(scene.hasTls() ? Certificates.client().getSocketFactory() : null, null),
          () -> {});
    }
  },
  OK_HTTP("OkHttp") {
    @Override
    Opened open(Scene scene) {
      okhttp3.OkHttpClient.Builder builder = new okhttp3.OkHttpClient.Builder();
      if (scene.hasTls()) {
        builder.sslSocketFactory(Certificates.client().getSocketFactory(), Certificates.trust());
      }
      if (scene.proxy() != null) {
        builder.proxy(new Proxy(Proxy.Type.HTTP, scene.proxy()));
      }
      okhttp3.OkHttpClient client = builder.build();
      return new Opened(
          new OkHttpClient(client),
          () -> {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
          });
    }
  },
  JDK("JDK HttpClient") {
    @Override
    Opened open(Scene scene) {
      ExecutorService threads = Executors.newCachedThreadPool();
      HttpClient.Builder builder =
          HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads);
      if (scene.hasTls()) {
        builder.sslContext(Certificates.client());
      }
      if (scene.proxy() != null) {
        builder.proxy(ProxySelector.of(scene.proxy()));
      }
      return new Opened(new Http2Client(builder.build()), threads::shutdownNow);
    }
  },
  APACHE("Apache HttpClient 5") {
    @Override
    Opened open(Scene scene) {
      HttpClientBuilder builder = HttpClients.custom();
      if (scene.hasTls()) {
        builder.setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(Certificates.client()))
                .build());
      }
      if (scene.proxy() != null) {
        builder.setProxy(new HttpHost(scene.proxy().getHostString(), scene.proxy().getPort()));
      }
      CloseableHttpClient client = builder.build();
      return new Opened(new ApacheHttp5Client(client), client);
    }
  };

  /**
   * One that is ready.
   *
   * @param client null for our own, which is not a transport of the application
   */
  record Opened(@Nullable Client client, Closeable closing) implements Closeable {
    @Override
    public void close() throws IOException {
      closing.close();
    }
  }

  private final String words;

  Transport(String words) {
    this.words = words;
  }

  abstract Opened open(Scene scene);

  @Override
  public String toString() {
    return words;
  }
}
