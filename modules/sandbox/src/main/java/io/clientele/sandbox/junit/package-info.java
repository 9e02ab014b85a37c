/** The sandbox in tests with JUnit 5: a class that uses none of it needs no JUnit. */
@NullMarked
package io.clientele.sandbox.junit;

import org.jspecify.annotations.NullMarked;
