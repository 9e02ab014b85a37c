/** Clientele's client of Clockify. */
@NullMarked
package io.clientele.benchmarks.ours;

import org.jspecify.annotations.NullMarked;
