/** Tests of the program that tries documents. */
@NullMarked
package io.clientele.corpus;

import org.jspecify.annotations.NullMarked;
