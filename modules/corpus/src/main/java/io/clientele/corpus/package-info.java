/**
 * Tries the templates on a folder of other people's documents: generates, compiles, parses with
 * Feign, reads and writes back.
 */
@NullMarked
package io.clientele.corpus;

import org.jspecify.annotations.NullMarked;
