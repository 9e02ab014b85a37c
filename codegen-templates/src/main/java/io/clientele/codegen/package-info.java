/**
 * The generator {@code clientele} for OpenAPI Generator: our templates, and what they cannot do.
 */
@NullMarked
package io.clientele.codegen;

import org.jspecify.annotations.NullMarked;
