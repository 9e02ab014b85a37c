/** A first look at Clientele, with all five providers on this machine. */
@NullMarked
package io.clientele.quickstart;

import org.jspecify.annotations.NullMarked;
