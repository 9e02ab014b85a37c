package io.clientele.reliability;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.Attempt;
import io.clientele.runtime.CallInfo;
import io.clientele.runtime.CallListener;
import io.clientele.runtime.CallResult;
import io.clientele.runtime.HttpExchange;
import io.clientele.runtime.OutcomeUnknownException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All text about a call that anyone could log. Thread-safe. */
final class Evidence implements CallListener {
  private final StringWriter text = new StringWriter();

  @Override
  public void attempted(CallInfo call, Attempt attempt, HttpExchange exchange) {
    add(call, attempt, exchange, exchange.url(), exchange.requestHeaders());
    add(exchange.requestBody(), exchange.answerHeaders(), exchange.answerBody());
  }

  @Override
  public void finished(CallInfo call, CallResult result) {
    add(call, result);
  }

  void add(@Nullable Object... seen) {
    text.append(Arrays.toString(seen)).append('\n');
  }

  void add(Throwable thrown) {
    StringWriter stack = new StringWriter();
    thrown.printStackTrace(new PrintWriter(stack));
    add(thrown.toString(), stack);
    if (thrown instanceof ApiException e) {
      add(e.rawBody(), e.requestId(), e.headers(), e.error(), e.attempts());
    }
    if (thrown instanceof OutcomeUnknownException e) {
      add(e.request());
    }
  }

  /** The secrets that can be seen. */
  List<String> secrets() {
    String all = text.toString();
    return Secrets.ALL.stream().filter(all::contains).toList();
  }
}
