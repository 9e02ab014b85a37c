package io.clientele.runtime;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The default transport, on the HTTP client of the JDK. It sends a request once, as {@link
 * OnceOnlyBody} sees to it; whatever fails before that is a {@link NotSentException}. The time
 * limit covers the body, which the JDK's own does not.
 */
final class JdkTransport implements Client {
  /** Headers that the JDK sets itself and refuses to be given. */
  private static final List<String> RESTRICTED =
      List.of("connection", "content-length", "expect", "host", "upgrade");

  private final HttpClient client;
  private final int largestAnswer;

  JdkTransport(Duration connectTimeout, int largestAnswer) {
    this.largestAnswer = largestAnswer;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .build();
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    OnceOnlyBody body = body(request);
    CompletableFuture<HttpResponse<byte[]>> exchange = start(request, body);
    try {
      HttpResponse<byte[]> response =
          exchange.get(options.readTimeoutMillis(), TimeUnit.MILLISECONDS);
      Map<String, Collection<String>> headers = new LinkedHashMap<>(response.headers().map());
      return Response.builder()
          .status(response.statusCode())
          .headers(headers)
          .body(response.body())
          .request(request)
          .build();
    } catch (TimeoutException e) {
      boolean left = !body.withdraw();
      exchange.cancel(true);
      throw left
          ? new SocketTimeoutException(
              "no whole answer within " + options.readTimeoutMillis() + " ms")
          : new NotSentException("no connection in time", e);
    } catch (InterruptedException e) {
      boolean left = !body.withdraw();
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw left
          ? new InterruptedIOException("interrupted")
          : new NotSentException("interrupted", e);
    } catch (ExecutionException e) {
      IOException failure = failure(e.getCause());
      if (body.withdraw()) {
        throw new NotSentException(Failures.describe(failure), failure);
      }
      // A TLS handshake can fail late as well; that says nothing of the request.
      throw Failures.wasNotSent(failure) ? new IOException(failure) : failure;
    }
  }

  private static IOException failure(@Nullable Throwable thrown) {
    Throwable cause = thrown instanceof UncheckedIOException ? thrown.getCause() : thrown;
    return cause instanceof IOException failure ? failure : new IOException(cause);
  }

  private CompletableFuture<HttpResponse<byte[]>> start(Request request, OnceOnlyBody body)
      throws NotSentException {
    try {
      return client.sendAsync(translated(request, body), info -> new LimitedBody(largestAnswer));
    } catch (IllegalArgumentException e) {
      throw new NotSentException("it is no valid HTTP request", e);
    }
  }

  private static OnceOnlyBody body(Request request) {
    byte[] body = request.body();
    return new OnceOnlyBody(
        body == null || body.length == 0
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body));
  }

  private static HttpRequest translated(Request request, OnceOnlyBody body) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.url()));
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (!RESTRICTED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> builder.header(name, value));
              }
            });
    return builder.method(request.httpMethod().name(), body).build();
  }

  /** Collects a body, and cuts the connection if it becomes too long. */
  private static final class LimitedBody implements HttpResponse.BodySubscriber<byte[]> {
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;
    private Flow.@Nullable Subscription subscription;

    LimitedBody(int most) {
      this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (ByteBuffer buffer : buffers) {
        if (bytes.size() + buffer.remaining() > most && subscription != null) {
          subscription.cancel();
          body.completeExceptionally(new AnswerTooLongException(most));
          return;
        }
        byte[] chunk = new byte[buffer.remaining()];
        buffer.get(chunk);
        bytes.writeBytes(chunk);
      }
    }

    @Override
    public void onError(Throwable throwable) {
      body.completeExceptionally(throwable);
    }

    @Override
    public void onComplete() {
      body.complete(bytes.toByteArray());
    }
  }
}
