/** Logging through SLF4J. */
@NullMarked
package io.clientele.slf4j;

import org.jspecify.annotations.NullMarked;
