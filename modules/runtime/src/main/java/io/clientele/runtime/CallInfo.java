package io.clientele.runtime;

/**
 * Which call an event belongs to.
 *
 * @param id a number that no other call of this process has
 * @param provider the provider's name, as in {@code Clockify}
 * @param operation the operation's id in the provider's document, as in {@code clientsCreate}
 * @param method the HTTP method
 * @param pathTemplate the path with its parameters unfilled, as in {@code /v1/clients/{id}}
 */
public record CallInfo(
    long id, String provider, String operation, String method, String pathTemplate) {}
