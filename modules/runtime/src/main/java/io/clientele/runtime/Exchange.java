package io.clientele.runtime;

import feign.Client;
import feign.Request;
import feign.Response;
import io.clientele.runtime.spi.Content;
import io.clientele.runtime.spi.Operation;
import io.clientele.runtime.spi.Success;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** How the attempts of one call go over the transport: what is a stream stays one, if it can. */
final class Exchange {
  private final Engine engine;
  private final Operation<?> operation;
  private final @Nullable Content content;
  private byte @Nullable [] read;

  Exchange(Engine engine, Arguments arguments) {
    this.engine = engine;
    this.operation = arguments.operation();
    this.content = arguments.streamed();
  }

  /** Whether a request that left can be sent again: a stream of the application's is gone then. */
  boolean isRepeatable() {
    return content == null || content.isRepeatable() || read != null;
  }

  Answer send(Request request, Deadline deadline) throws IOException {
    Client transport = engine.transport();
    Response response =
        transport instanceof HttpTransport ours
            ? ours.execute(request, body(request), deadline.options(), answersFile())
            : transport.execute(whole(request), deadline.options());
    boolean isFile =
        response.status() / 100 == 2
            && operation.success(response.status()).form() == Success.Form.FILE;
    return isFile ? Answer.open(response) : Answer.read(response, engine.largestAnswer(), deadline);
  }

  private RequestBody body(Request request) {
    return content == null ? RequestBody.of(request.body()) : RequestBody.given(content);
  }

  private boolean answersFile() {
    for (Success<?> success : operation.successes()) {
      if (success.form() == Success.Form.FILE) {
        return true;
      }
    }
    return false;
  }

  /** A transport of the application's takes bytes only. */
  private Request whole(Request request) throws IOException {
    if (content == null) {
      return request;
    }
    if (read == null) {
      try (InputStream in = content.open()) {
        read = in.readAllBytes();
      } catch (IOException e) {
        throw new NotSentException("what was to be sent cannot be read", e);
      }
    }
    return Request.create(
        request.httpMethod(),
        request.url(),
        request.headers(),
        Request.Body.create(read),
        request.requestTemplate());
  }
}
