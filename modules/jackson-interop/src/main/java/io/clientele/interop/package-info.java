/** What an application's own Jackson makes of our models. */
@NullMarked
package io.clientele.interop;

import org.jspecify.annotations.NullMarked;
