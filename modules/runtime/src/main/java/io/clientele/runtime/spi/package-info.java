/**
 * What generated code calls. An application has no need of these types, and they may change in any
 * release; the generated modules change with them.
 */
@NullMarked
package io.clientele.runtime.spi;

import org.jspecify.annotations.NullMarked;
