/** What the templates make of the golden documents, used as an integrator would. */
@NullMarked
package io.clientele.generated;

import org.jspecify.annotations.NullMarked;
