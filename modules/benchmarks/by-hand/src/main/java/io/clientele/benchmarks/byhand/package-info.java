/** The client that everybody can write. */
@NullMarked
package io.clientele.benchmarks.byhand;

import org.jspecify.annotations.NullMarked;
