package io.clientele;

import io.clientele.runtime.ValidationException;
import io.clientele.runtime.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for a client at every provider. All else is left to the providers' documents. */
final class NewClientRules {
  private NewClientRules() {}

  static NewClient checked(NewClient client) {
    List<Violation> violations = new ArrayList<>(0);
    if (client.businessName().isBlank()) {
      violations.add(new Violation("$.businessName", "is required", null));
    }
    for (ClientField<?> field : ClientField.all()) {
      if (!field.equals(ClientField.BUSINESS_NAME)) {
        check(field, field.of(client), "must not be blank; leave it unset", violations);
      }
    }
    if (!violations.isEmpty()) {
      throw new ValidationException("NewClient", violations);
    }
    return client;
  }

  /**
   * Checks one value. A blank text says nothing, and the documents of some providers would let it
   * through.
   *
   * @param ifBlank the rule that a blank text breaks
   */
  static void check(
      ClientField<?> field, @Nullable Object value, String ifBlank, List<Violation> violations) {
    checkBlank("$." + field, value, ifBlank, violations);
    if (field.equals(ClientField.EMAIL_DOMAINS) && value instanceof List<?> domains) {
      for (Object domain : domains) {
        if (domain.toString().indexOf('@') >= 0) {
          String rule = "must be what follows the @, not an address";
          violations.add(new Violation("$." + field, rule, domain.toString()));
        }
      }
    }
  }

  private static void checkBlank(
      String path, @Nullable Object value, String ifBlank, List<Violation> violations) {
    if (value instanceof String text && text.isBlank()) {
      violations.add(new Violation(path, ifBlank, null));
    } else if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        checkBlank(path + "[" + i + "]", items.get(i), ifBlank, violations);
      }
    } else if (value instanceof ContactMethod method) {
      checkBlank(path + ".type", method.type(), ifBlank, violations);
      checkBlank(path + ".value", method.value(), ifBlank, violations);
    } else if (value instanceof Login login) {
      checkBlank(path + ".loginId", login.loginId(), ifBlank, violations);
      checkBlank(path + ".password", login.password().reveal(), ifBlank, violations);
    }
  }
}
