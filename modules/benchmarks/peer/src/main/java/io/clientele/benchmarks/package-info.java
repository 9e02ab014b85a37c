/** What is measured: the same create, by each client, in a JVM of its own. */
@NullMarked
package io.clientele.benchmarks;

import org.jspecify.annotations.NullMarked;
