package io.clientele;

import static java.util.stream.Collectors.joining;

import io.clientele.runtime.spi.JsonValues;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of {@link NewClient}. There is one constant for each. Immutable.
 *
 * @param <T> the type of its value
 */
public final class ClientField<T> {
  public static final ClientField<String> BUSINESS_NAME =
      text("businessName", NewClient::businessName);
  public static final ClientField<String> CONTACT_FIRST_NAME =
      text("contactFirstName", NewClient::contactFirstName);
  public static final ClientField<String> CONTACT_LAST_NAME =
      text("contactLastName", NewClient::contactLastName);
  public static final ClientField<String> EMAIL = text("email", NewClient::email);
  public static final ClientField<List<String>> PHONES = texts("phones", NewClient::phones);
  public static final ClientField<List<ContactMethod>> CONTACT_METHODS =
      new ClientField<>(
          "contactMethods",
          NewClient::contactMethods,
          methods -> methods.stream().map(ContactMethod::value).collect(joining(", ")));
  public static final ClientField<String> ADDRESS = text("address", NewClient::address);
  public static final ClientField<String> NOTE = text("note", NewClient::note);
  public static final ClientField<String> LANGUAGE = text("language", NewClient::language);
  public static final ClientField<String> AVATAR_URL = text("avatarUrl", NewClient::avatarUrl);
  public static final ClientField<List<String>> EMAIL_DOMAINS =
      texts("emailDomains", NewClient::emailDomains);
  public static final ClientField<String> OWN_ID = text("ownId", NewClient::ownId);
  public static final ClientField<Map<String, @Nullable Object>> CUSTOM_FIELDS =
      new ClientField<>("customFields", NewClient::customFields, Map::toString);
  public static final ClientField<Login> LOGIN =
      new ClientField<>("login", NewClient::login, Login::loginId);

  private static final List<ClientField<?>> ALL =
      List.of(
          BUSINESS_NAME,
          CONTACT_FIRST_NAME,
          CONTACT_LAST_NAME,
          EMAIL,
          PHONES,
          CONTACT_METHODS,
          ADDRESS,
          NOTE,
          LANGUAGE,
          AVATAR_URL,
          EMAIL_DOMAINS,
          OWN_ID,
          CUSTOM_FIELDS,
          LOGIN);

  private final String name;
  private final Function<NewClient, @Nullable T> value;
  private final Function<T, String> shown;

  private ClientField(
      String name, Function<NewClient, @Nullable T> value, Function<T, String> shown) {
    this.name = name;
    this.value = value;
    this.shown = shown;
  }

  private static ClientField<String> text(
      String name, Function<NewClient, @Nullable String> value) {
    return new ClientField<>(name, value, Function.identity());
  }

  private static ClientField<List<String>> texts(
      String name, Function<NewClient, List<String>> value) {
    return new ClientField<>(name, value, texts -> String.join(", ", texts));
  }

  /** All fields, in the order of {@link NewClient}. */
  public static List<ClientField<?>> all() {
    return ALL;
  }

  /** Its name in {@link NewClient}, as in {@code businessName}. */
  public String name() {
    return name;
  }

  /** Its value in {@code client}, or null if it is not set; an empty list or map is not set. */
  public @Nullable T of(NewClient client) {
    T found = value.apply(client);
    return isEmpty(found) ? null : found;
  }

  /** Whether a value says as little as none: an empty list or map. */
  static boolean isEmpty(@Nullable Object value) {
    return (value instanceof Collection<?> items && items.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  /** A value that nobody else can change. */
  static Object copyOf(Object value) {
    if (value instanceof Map<?, ?>) {
      return Objects.requireNonNull(JsonValues.copyOf(value));
    }
    return value instanceof List<?> items ? List.copyOf(items) : value;
  }

  /** Its value in {@code values}, which were put there with the type of their field. */
  @SuppressWarnings("unchecked")
  @Nullable T in(Map<ClientField<?>, ? extends @Nullable Object> values) {
    return (T) values.get(this);
  }

  /** A value for a person to read, without secrets. */
  String shown(T value) {
    return shown.apply(value);
  }

  /** Whether a provider that keeps {@code sent} may list it as {@code listed}. */
  boolean isSame(T sent, @Nullable T listed) {
    if (sent instanceof String text && listed instanceof String other) {
      return equals(EMAIL)
          ? text.strip().equalsIgnoreCase(other.strip())
          : text.strip().equals(other.strip());
    }
    return sent.equals(listed);
  }

  /**
   * Whether someone who looks for {@code wanted} means {@code listed}: the same text, or a list or
   * map that holds all of it.
   */
  boolean isFound(T wanted, @Nullable T listed) {
    if (wanted instanceof Collection<?> items && listed instanceof Collection<?> all) {
      return all.containsAll(items);
    }
    if (wanted instanceof Map<?, ?> entries && listed instanceof Map<?, ?> all) {
      return all.entrySet().containsAll(entries.entrySet());
    }
    return isSame(wanted, listed);
  }

  @Override
  public String toString() {
    return name;
  }
}
