/** Runs each part of the benchmarks and writes what it found into docs/performance.md. */
@NullMarked
package io.clientele.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
