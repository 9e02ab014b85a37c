/** What a test pays for the sandbox. */
@NullMarked
package io.clientele.benchmarks.sandbox;

import org.jspecify.annotations.NullMarked;
