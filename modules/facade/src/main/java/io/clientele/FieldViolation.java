package io.clientele;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One reason for which a client was not sent to a provider.
 *
 * @param fields which fields of {@link NewClient} it is about; empty if it is about something that
 *     the account or an adjustment sets
 * @param path where that stands in the provider's own request, as in {@code $.client_last_name};
 *     null if the provider has no place for it
 * @param rule what the provider asks for, as in {@code is required}
 * @param value what was given, shortened; null if nothing was; never a secret
 */
public record FieldViolation(
    List<ClientField<?>> fields, @Nullable String path, String rule, @Nullable String value) {

  /** Copies the list. */
  public FieldViolation {
    fields = List.copyOf(fields);
  }

  /** As in {@code contactLastName ($.client_last_name) is required}. */
  @Override
  public String toString() {
    String last = path == null ? "and" : "or"; // One place can be written from several fields.
    String names = Words.listed(fields.stream().map(ClientField::name).toList(), last);
    String place = path == null ? "" : names.isEmpty() ? path : " (" + path + ")";
    return names + place + " " + rule + (value == null ? "" : ": \"" + value + "\"");
  }

  static String lines(List<FieldViolation> violations) {
    return violations.stream().map(v -> "\n  " + v).collect(Collectors.joining());
  }
}
