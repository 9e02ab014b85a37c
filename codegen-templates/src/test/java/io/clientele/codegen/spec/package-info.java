/** Guards the documents in {@code specs/}: their rules, their examples and their wording. */
@NullMarked
package io.clientele.codegen.spec;

import org.jspecify.annotations.NullMarked;
