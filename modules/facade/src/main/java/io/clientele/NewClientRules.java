package io.clientele;

import io.clientele.runtime.ValidationException;
import io.clientele.runtime.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for a client at every provider. All else is left to the providers' documents. */
final class NewClientRules {
  private final List<Violation> violations = new ArrayList<>(0);

  private NewClientRules() {}

  static NewClient checked(NewClient client) {
    NewClientRules rules = new NewClientRules();
    rules.check(client);
    if (!rules.violations.isEmpty()) {
      throw new ValidationException("NewClient", rules.violations);
    }
    return client;
  }

  private void check(NewClient client) {
    if (client.businessName().isBlank()) {
      broken("businessName", "is required", null);
    }
    for (ClientField<?> field : ClientField.all()) {
      if (!field.equals(ClientField.BUSINESS_NAME)) {
        notBlank(field.name(), field.of(client));
      }
    }
    for (String domain : client.emailDomains()) {
      if (domain.indexOf('@') >= 0) {
        broken("emailDomains", "must be what follows the @, not an address", domain);
      }
    }
  }

  /** A blank text says nothing, and the documents of some providers would let it through. */
  private void notBlank(String path, @Nullable Object value) {
    if (value instanceof String text && text.isBlank()) {
      broken(path, "must not be blank; leave it unset", null);
    } else if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        notBlank(path + "[" + i + "]", items.get(i));
      }
    } else if (value instanceof ContactMethod method) {
      notBlank(path + ".type", method.type());
      notBlank(path + ".value", method.value());
    } else if (value instanceof Login login) {
      notBlank(path + ".loginId", login.loginId());
      notBlank(path + ".password", login.password().reveal());
    }
  }

  private void broken(String path, String rule, @Nullable String value) {
    violations.add(new Violation("$." + path, rule, value));
  }
}
