package io.clientele.sandbox;

import static org.mockserver.configuration.Configuration.configuration;
import static org.mockserver.model.ConnectionOptions.connectionOptions;
import static org.mockserver.model.HttpRequest.request;
import static org.mockserver.model.HttpResponse.response;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.mockserver.closurecallback.websocketregistry.LocalCallbackRegistry;
import org.mockserver.mock.Expectation;
import org.mockserver.mock.action.ExpectationResponseCallback;
import org.mockserver.model.Header;
import org.mockserver.model.HttpObjectCallback;
import org.mockserver.model.HttpRequest;
import org.mockserver.model.HttpResponse;
import org.mockserver.model.NottableString;
import org.mockserver.netty.MockServer;

/**
 * MockServer on the loopback address, with one expectation: that every request is answered by one
 * function. A subclass, because the expectation is then set in this JVM; MockServer's client sets
 * it over HTTP, which takes longer than the rest of the start.
 */
final class LoopbackServer extends MockServer {
  private static final String ADDRESS = "127.0.0.1";

  private final String callback = UUID.randomUUID().toString();

  private LoopbackServer(int port) {
    // The log that is never read would otherwise grow with the heap.
    super(configuration().localBoundIP(ADDRESS).maxLogEntries(1000), port);
  }

  /**
   * Starts it.
   *
   * @param port 0 for a free one
   */
  static LoopbackServer start(int port) {
    Logging.silence();
    return new LoopbackServer(port);
  }

  URI url() {
    return URI.create("http://" + ADDRESS + ":" + getLocalPort());
  }

  void serve(Function<RecordedRequest, Reply> answer) {
    ExpectationResponseCallback response = received -> toResponse(answerSafely(answer, received));
    LocalCallbackRegistry.registerCallback(callback, response);
    HttpObjectCallback action = new HttpObjectCallback().withClientId(callback);
    httpState.add(new Expectation(request()).thenRespond(action));
  }

  @Override
  public void close() {
    stop();
    LocalCallbackRegistry.unregisterCallback(callback);
  }

  private static Reply answerSafely(Function<RecordedRequest, Reply> answer, HttpRequest received) {
    try {
      return answer.apply(toRecorded(received));
    } catch (RuntimeException e) {
      // MockServer would answer 404 and say nothing.
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return Reply.text(500, "The sandbox itself failed: " + trace);
    }
  }

  private static RecordedRequest toRecorded(HttpRequest received) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : received.getHeaderList()) {
      List<String> values = new ArrayList<>();
      for (NottableString value : header.getValues()) {
        // toString, not getValue: MockServer reads a leading '!' as "not" and takes it off the
        // value.
        values.add(value.toString());
      }
      // A name that came in two cases is listed twice, with all values each time.
      headers.put(header.getName().toString(), List.copyOf(values));
    }
    var query = received.getQueryStringParameters();
    byte[] body = received.getBodyAsRawBytes();
    return new RecordedRequest(
        received.getMethod().getValue(),
        received.getPath().getValue(),
        query == null ? "" : query.getRawParameterString(),
        headers,
        body == null ? new byte[0] : body);
  }

  private static HttpResponse toResponse(Reply reply) {
    if (reply.ending() == Reply.Ending.CLOSED) {
      // MockServer can drop a connection instead of calling back, but not after it. It fails to
      // encode a negative status, writes nothing, and then closes as it was told to.
      return response()
          .withStatusCode(-1)
          .withConnectionOptions(connectionOptions().withCloseSocket(true));
    }
    HttpResponse response = response().withStatusCode(reply.status());
    reply.headers().forEach((name, value) -> response.withHeader(exact(name), exact(value)));
    if (reply.ending() == Reply.Ending.HANGING) {
      return response.withDelay(TimeUnit.DAYS, 1);
    }
    if (!reply.delay().isZero()) {
      response.withDelay(TimeUnit.MILLISECONDS, reply.delay().toMillis());
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    if (reply.ending() == Reply.Ending.CUT) {
      return response
          .withBody(Arrays.copyOf(body, body.length / 2))
          .withConnectionOptions(
              connectionOptions()
                  .withContentLengthHeaderOverride(body.length)
                  .withCloseSocket(true));
    }
    return body.length == 0 ? response : response.withBody(body);
  }

  /** A text that MockServer takes as it is, also with a leading '!' or '?'. */
  private static NottableString exact(String text) {
    return NottableString.string(text, false);
  }
}
