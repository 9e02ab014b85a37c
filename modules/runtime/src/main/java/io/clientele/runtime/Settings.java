package io.clientele.runtime;

import feign.Client;
import io.clientele.runtime.spi.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a provider was built with.
 *
 * @param credentials by security scheme
 * @param options what all calls send
 * @param ownTransport ours, to close with the provider; null if the application brought another
 * @param rateLimit the pace to keep, or null for none
 */
record Settings(
    String provider,
    List<Operation<?>> operations,
    Map<String, Auth> credentials,
    CallOptions options,
    Client transport,
    @Nullable HttpTransport ownTransport,
    Duration deadline,
    int largestAnswer,
    @Nullable RateLimit rateLimit,
    List<CallListener> listeners) {}
