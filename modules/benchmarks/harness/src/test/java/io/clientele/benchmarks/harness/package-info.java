@NullMarked
package io.clientele.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
