/** One request for all providers, and one outcome from each. */
@NullMarked
package io.clientele;

import org.jspecify.annotations.NullMarked;
