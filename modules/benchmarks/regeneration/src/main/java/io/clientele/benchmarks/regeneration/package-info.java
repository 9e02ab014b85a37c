/** The generation of many documents in one JVM. */
@NullMarked
package io.clientele.benchmarks.regeneration;

import org.jspecify.annotations.NullMarked;
