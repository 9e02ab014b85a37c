/**
 * One request for all providers, and one outcome from each.
 *
 * <p>To read it: {@link io.clientele.Clientele} is what callers use; an {@link
 * io.clientele.Account} is a provider with its choices; {@code ClockifyMapping} says where Clockify
 * keeps what. Another provider is one more pair of such classes:
 *
 * <ul>
 *   <li>A mapping, as {@code ClockifyMapping}: for each field where create writes it, or that it
 *       cannot be stored and what to do instead (a field that is forgotten fails when the class is
 *       loaded); what update can change; where the answers say it.
 *   <li>An account, as {@code ClockifyAccount}: the connection, the choices that hold for all
 *       clients, the calls. It has an interface for each thing that the provider can do, and it is
 *       named in what {@code Account} permits.
 * </ul>
 *
 * <p>A subclass of {@code AccountContract} in the tests holds both to what is promised here, and
 * {@code docs/support-matrix.md} is written from them.
 */
@NullMarked
package io.clientele;

import org.jspecify.annotations.NullMarked;
