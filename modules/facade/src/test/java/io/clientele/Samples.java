package io.clientele;

import io.clientele.runtime.Secret;

/** Clients to create, and how. */
final class Samples {
  static final String PASSWORD = "correct-horse-battery";

  /** What an account cannot store stands on the outcome. */
  static final CreateOptions REPORTING = CreateOptions.defaults().unstorable(Unstorable.REPORT);

  private Samples() {}

  /** What all five providers need, and nothing else. */
  static NewClient.Builder smallest() {
    return NewClient.builder()
        .businessName("Nova Consulting Ltd")
        .contactFirstName("Nova")
        .contactLastName("Smith")
        .email("nova.smith@example.com")
        .login("nova.smith", Secret.of(PASSWORD));
  }

  static Login login() {
    return new Login("nova.smith", Secret.of(PASSWORD));
  }

  /** All that can be said of another client. */
  static NewClient other() {
    return NewClient.builder()
        .businessName("Byron Engines")
        .contactFirstName("Ada")
        .contactLastName("Byron")
        .email("ada@byron.org")
        .login("ada", Secret.of(PASSWORD))
        .phone("+44 1")
        .contactMethod("fax", "+44 2")
        .address("St James Square")
        .note("Pays late.")
        .language("fr")
        .avatarUrl("https://byron.org/ada.jpg")
        .emailDomain("byron.org")
        .ownId("crm-7")
        .customField("tier", "gold")
        .build();
  }

  /** All that can be said. */
  static NewClient complete() {
    return smallest()
        .phone("+1234567890")
        .phone("+49 30 123456")
        .contactMethod("whatsapp", "+1234567891")
        .address("Ground Floor, ABC Bldg., Palo Alto, California, USA 94020")
        .note("Pays on time.")
        .language("de")
        .avatarUrl("https://example.com/avatar.jpg")
        .emailDomain("example.com")
        .ownId("crm-1042")
        .customField("notes", "Preferred contact time: 9am-5pm")
        .build();
  }
}
