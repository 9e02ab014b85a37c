package io.clientele.corpus;

/**
 * One instance of a schema.
 *
 * @param what how it differs from the schema's other samples
 * @param json as {@link Json} has it
 */
record Sample(String what, Object json) {}
