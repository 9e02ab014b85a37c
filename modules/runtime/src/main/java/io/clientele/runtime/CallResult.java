package io.clientele.runtime;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended.
 *
 * @param took how long it lasted in all
 * @param attempts how often the request was sent or tried; empty if it was not even tried
 * @param failure what the caller gets to see, or null if all went well
 */
public record CallResult(Duration took, List<Attempt> attempts, @Nullable Throwable failure) {}
