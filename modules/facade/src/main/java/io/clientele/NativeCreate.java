package io.clientele;

import io.clientele.runtime.ApiResponse;
import io.clientele.runtime.Secret;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A create that is checked and ready to be sent, and how its answer is read.
 *
 * @param send sends it, once
 * @param id finds the id of what was created: null if the provider answers none; throws if it
 *     should and did not
 * @param search finds the client again if the answer is lost
 * @param oneTimePassword finds the password that the provider made up, or null
 * @param <A> the provider's own answer
 */
record NativeCreate<A>(
    Supplier<ApiResponse<A>> send,
    Function<A, @Nullable String> id,
    ClientSearch search,
    Function<A, @Nullable Secret> oneTimePassword) {

  NativeCreate(
      Supplier<ApiResponse<A>> send, Function<A, @Nullable String> id, ClientSearch search) {
    this(send, id, search, answer -> null);
  }
}
