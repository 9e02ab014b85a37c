@NullMarked
package io.clientele.sandbox;

import org.jspecify.annotations.NullMarked;
