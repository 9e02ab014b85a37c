package io.clientele.runtime;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a request was sent, or tried to be.
 *
 * @param start when
 * @param took how long it lasted, reading the answer included
 * @param waited how long the client had waited before it, since the attempt before
 * @param status the HTTP status of the answer, or null if none came
 * @param outcome what happened, in a few words
 */
public record Attempt(
    Instant start, Duration took, Duration waited, @Nullable Integer status, String outcome)
    implements Serializable {}
