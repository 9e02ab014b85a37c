/** The goal of Maven that generates a provider's sources when something has changed. */
@NullMarked
package io.clientele.codegen.maven;

import org.jspecify.annotations.NullMarked;
