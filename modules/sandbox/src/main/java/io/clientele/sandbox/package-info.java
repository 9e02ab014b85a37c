/**
 * The providers as local HTTP servers, made from the same OpenAPI documents as their clients: what
 * a document forbids is refused as it documents refusals, what it allows is answered as it
 * documents answers, and what was created is remembered.
 */
@NullMarked
package io.clientele.sandbox;

import org.jspecify.annotations.NullMarked;
