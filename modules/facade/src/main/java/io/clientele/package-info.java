/**
 * One request for all providers, and one outcome from each.
 *
 * <p>{@link io.clientele.Clientele} is what callers use. An {@link io.clientele.Account} is a
 * provider with its choices. What a client is made of is a {@link io.clientele.ClientField}, and a
 * mapping says what becomes of each at one provider.
 *
 * <p>One more provider is one more pair of classes, of which {@code ClockifyMapping} and {@code
 * ClockifyAccount} are the ones to copy:
 *
 * <ul>
 *   <li>The mapping is data. {@code CREATE} says of each field where it is stored, or what to do
 *       instead; {@code UPDATE}, whether it can be changed and cleared; {@code RECORD}, where an
 *       answer has it. Each ends with {@code build()}, which fails if a field is forgotten.
 *   <li>The account is the calls: what the provider can do is an interface that the account has,
 *       {@code prepare} makes a create, and its {@link io.clientele.ClientSearch} says what tells a
 *       client whose answer was lost from others. It is named in what {@code Account} permits.
 * </ul>
 *
 * <p>In the tests, an entry in {@code Accounts} and a subclass of {@code AccountContract} hold both
 * to what is promised here, fault by fault; {@code docs/support-matrix.md} is written from them.
 */
@NullMarked
package io.clientele;

import org.jspecify.annotations.NullMarked;
