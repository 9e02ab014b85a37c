package io.clientele;

import io.clientele.runtime.Secret;
import io.clientele.runtime.ValidationException;
import io.clientele.runtime.spi.JsonValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client to be created, in words that hold for all providers. {@link Account#support} says what
 * becomes of each field at one of them. Limits are those of the providers' documents, in characters
 * (code points); where none is named, none is documented. A value beyond the limit of one provider
 * is refused there and sent to the others.
 *
 * <p>The builder checks what holds everywhere; the constructor does not. Immutable.
 *
 * @param businessName the client's name; from 1 to 100 characters at Clockify, which keeps a name
 *     once in a workspace
 * @param contactFirstName given name of the person to talk to; PlusVibe requires it
 * @param contactLastName family name of that person; PlusVibe requires it
 * @param email the main e-mail address; PlusVibe requires it
 * @param phones phone numbers, the most important one first, in any form
 * @param contactMethods other ways to reach the client
 * @param address the postal address as one text; at most 3000 characters at Clockify
 * @param note free text; at most 3000 characters at Clockify
 * @param language two lower-case letters of ISO 639-1, as in {@code en}
 * @param avatarUrl absolute URL of a picture
 * @param emailDomains what follows the {@code @} in the addresses of the client's people; at
 *     missionX those who write from there can be let into projects
 * @param ownId your own id of this client
 * @param customFields JSON values by the keys of fields that you have defined at the provider
 * @param login for the client's own access; ChatDash requires it
 */
public record NewClient(
    String businessName,
    @Nullable String contactFirstName,
    @Nullable String contactLastName,
    @Nullable String email,
    List<String> phones,
    List<ContactMethod> contactMethods,
    @Nullable String address,
    @Nullable String note,
    @Nullable String language,
    @Nullable String avatarUrl,
    List<String> emailDomains,
    @Nullable String ownId,
    Map<String, @Nullable Object> customFields,
    @Nullable Login login) {

  /** Copies the lists and the map. */
  public NewClient {
    phones = List.copyOf(phones);
    contactMethods = List.copyOf(contactMethods);
    emailDomains = List.copyOf(emailDomains);
    customFields = JsonValues.copyOf(customFields);
  }

  /** Starts one with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts a copy of this one. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.businessName = businessName;
    copy.contactFirstName = contactFirstName;
    copy.contactLastName = contactLastName;
    copy.email = email;
    copy.phones.addAll(phones);
    copy.contactMethods.addAll(contactMethods);
    copy.address = address;
    copy.note = note;
    copy.language = language;
    copy.avatarUrl = avatarUrl;
    copy.emailDomains.addAll(emailDomains);
    copy.ownId = ownId;
    copy.customFields.putAll(customFields);
    copy.login = login;
    return copy;
  }

  /** Makes a {@link NewClient}. Not thread-safe. */
  public static final class Builder {
    private String businessName = "";
    private @Nullable String contactFirstName;
    private @Nullable String contactLastName;
    private @Nullable String email;
    private final List<String> phones = new ArrayList<>(0);
    private final List<ContactMethod> contactMethods = new ArrayList<>(0);
    private @Nullable String address;
    private @Nullable String note;
    private @Nullable String language;
    private @Nullable String avatarUrl;
    private final List<String> emailDomains = new ArrayList<>(0);
    private @Nullable String ownId;
    private final Map<String, @Nullable Object> customFields = new LinkedHashMap<>(0);
    private @Nullable Login login;

    private Builder() {}

    /** The client's name; required. At most 100 characters at Clockify, and taken once there. */
    public Builder businessName(String businessName) {
      this.businessName = businessName;
      return this;
    }

    /** Given name of the person to talk to; PlusVibe requires it. */
    public Builder contactFirstName(String contactFirstName) {
      this.contactFirstName = contactFirstName;
      return this;
    }

    /** Family name of the person to talk to; PlusVibe requires it. */
    public Builder contactLastName(String contactLastName) {
      this.contactLastName = contactLastName;
      return this;
    }

    /** The main e-mail address; PlusVibe requires it. */
    public Builder email(String email) {
      this.email = email;
      return this;
    }

    /** Adds a phone number; the first one is the most important. */
    public Builder phone(String phone) {
      phones.add(phone);
      return this;
    }

    /** Adds another way to reach the client. */
    public Builder contactMethod(String type, String value) {
      contactMethods.add(new ContactMethod(type, value));
      return this;
    }

    /** The postal address as one text; at most 3000 characters at Clockify. */
    public Builder address(String address) {
      this.address = address;
      return this;
    }

    /** Free text; at most 3000 characters at Clockify. */
    public Builder note(String note) {
      this.note = note;
      return this;
    }

    /** Two lower-case letters of ISO 639-1. */
    public Builder language(String language) {
      this.language = language;
      return this;
    }

    /** Absolute URL of a picture. */
    public Builder avatarUrl(String avatarUrl) {
      this.avatarUrl = avatarUrl;
      return this;
    }

    /** Adds a domain, without the {@code @}, that the client's people write from. */
    public Builder emailDomain(String emailDomain) {
      emailDomains.add(emailDomain);
      return this;
    }

    /** Your own id of this client. */
    public Builder ownId(String ownId) {
      this.ownId = ownId;
      return this;
    }

    /**
     * Sets a field that you have defined at the provider.
     *
     * @param value text, a number, a boolean, a list, a map or null
     * @throws IllegalArgumentException if it is no JSON value
     */
    public Builder customField(String key, @Nullable Object value) {
      customFields.put(key, JsonValues.copyOf(value));
      return this;
    }

    /** What the client logs in with; ChatDash requires it. */
    public Builder login(String loginId, Secret password) {
      this.login = new Login(loginId, password);
      return this;
    }

    /**
     * Returns what was set.
     *
     * @throws ValidationException if the name is missing, a text is blank, or a domain is an
     *     address
     */
    public NewClient build() {
      return NewClientRules.checked(
          new NewClient(
              businessName,
              contactFirstName,
              contactLastName,
              email,
              phones,
              contactMethods,
              address,
              note,
              language,
              avatarUrl,
              emailDomains,
              ownId,
              customFields,
              login));
    }
  }
}
