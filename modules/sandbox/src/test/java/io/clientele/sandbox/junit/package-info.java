@NullMarked
package io.clientele.sandbox.junit;

import org.jspecify.annotations.NullMarked;
