/** The tests that every provider module passes. */
@NullMarked
package io.clientele.contract;

import org.jspecify.annotations.NullMarked;
