/** Metrics by Micrometer. */
@NullMarked
package io.clientele.micrometer;

import org.jspecify.annotations.NullMarked;
