package io.clientele.runtime.spi;

import io.clientele.runtime.ProviderError;
import io.clientele.runtime.RetryClass;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of one operation.
 *
 * @param id its {@code operationId}
 * @param requestLine its method and path template, as in {@code POST /v1/clients/{id}}
 * @param retry whether it may be sent again
 * @param security the names of the security schemes that it needs: alternatives, each of which is
 *     complete in itself; empty if it needs none
 * @param request how its body is written, or null if it has none
 * @param answer how its answer is read, or null if it has none
 * @param errors how its errors are read, by status; 4 stands for all of 4XX, 5 for all of 5XX, and
 *     0 for all others
 */
public record Operation(
    String id,
    String requestLine,
    RetryClass retry,
    List<List<String>> security,
    @Nullable JsonCodec<?> request,
    @Nullable JsonCodec<?> answer,
    Map<Integer, JsonCodec<? extends ProviderError>> errors) {

  /** How the body of an error with this status is read, or null if no document says. */
  public @Nullable JsonCodec<? extends ProviderError> error(int status) {
    JsonCodec<? extends ProviderError> documented = errors.get(status);
    if (documented == null) {
      documented = errors.get(status / 100);
    }
    return documented == null ? errors.get(0) : documented;
  }
}
