/**
 * What all provider modules share and an application meets: the options of a builder, secrets, the
 * envelope of an answer, and the exceptions.
 */
@NullMarked
package io.clientele.runtime;

import org.jspecify.annotations.NullMarked;
