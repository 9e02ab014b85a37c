package io.clientele.runtime;

import feign.Client;
import feign.Request;
import feign.Response;
import io.clientele.runtime.spi.Content;
import io.clientele.runtime.spi.Operation;
import io.clientele.runtime.spi.Success;
import java.io.IOException;

/** How requests go over the transport: what is a stream stays one, if it can. Thread-safe. */
record Exchange(Client transport, int largestAnswer) {
  /** Sends a request that was made of these arguments, once. */
  Answer send(SignedRequest signed, Arguments arguments, Deadline deadline) throws IOException {
    Operation<?> operation = arguments.operation();
    Response response;
    if (transport instanceof HttpTransport ours) {
      response = ours.execute(signed, deadline, answersFile(operation));
    } else {
      Request request = signed.request();
      Content streamed = arguments.streamed();
      Request whole = streamed == null ? request : with(request, arguments.read(streamed));
      response = transport.execute(whole, deadline.options());
    }
    boolean isFile =
        response.status() / 100 == 2
            && operation.success(response.status()).form() == Success.Form.FILE;
    return isFile ? Answer.open(response) : Answer.read(response, largestAnswer, deadline);
  }

  private static boolean answersFile(Operation<?> operation) {
    for (Success<?> success : operation.successes()) {
      if (success.form() == Success.Form.FILE) {
        return true;
      }
    }
    return false;
  }

  /** A transport of the application's takes bytes only. */
  private static Request with(Request request, byte[] body) {
    return Request.create(
        request.httpMethod(),
        request.url(),
        request.headers(),
        Request.Body.create(body),
        request.requestTemplate());
  }
}
