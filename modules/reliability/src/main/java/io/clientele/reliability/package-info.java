/** What becomes of a create when everything else goes wrong. */
@org.jspecify.annotations.NullMarked
package io.clientele.reliability;
