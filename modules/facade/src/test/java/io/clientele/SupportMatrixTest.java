package io.clientele;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.clientele.runtime.Secret;
import io.clientele.sandbox.SandboxProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the mappings say, against what is sent: each field at each provider, one at a time. */
class SupportMatrixTest extends SandboxTest {
  private static final List<Account<?>> accounts = Accounts.all(sandbox);
  private static final JsonMapper JSON = new JsonMapper();

  /** A value of a field, and the texts that show in JSON that it is there. */
  private record Sample(Consumer<NewClient.Builder> setter, List<String> texts) {
    Sample(Consumer<NewClient.Builder> setter, String... texts) {
      this(setter, List.of(texts));
    }
  }

  private static final Map<ClientField<?>, Sample> SAMPLES =
      Map.ofEntries(
          Map.entry(ClientField.BUSINESS_NAME, new Sample(c -> c.businessName("Other"), "Other")),
          Map.entry(
              ClientField.CONTACT_FIRST_NAME, new Sample(c -> c.contactFirstName("Ada"), "Ada")),
          Map.entry(
              ClientField.CONTACT_LAST_NAME, new Sample(c -> c.contactLastName("Byron"), "Byron")),
          Map.entry(ClientField.EMAIL, new Sample(c -> c.email("ada@byron.org"), "ada@byron.org")),
          Map.entry(
              ClientField.PHONES,
              new Sample(c -> c.phone("+44 1").phone("+44 2"), "+44 1", "+44 2")),
          Map.entry(
              ClientField.CONTACT_METHODS,
              new Sample(c -> c.contactMethod("fax", "+44 3"), "fax", "+44 3")),
          Map.entry(ClientField.ADDRESS, new Sample(c -> c.address("St James Sq"), "St James Sq")),
          Map.entry(ClientField.NOTE, new Sample(c -> c.note("engines"), "engines")),
          Map.entry(ClientField.LANGUAGE, new Sample(c -> c.language("fr"), "fr")),
          Map.entry(
              ClientField.AVATAR_URL,
              new Sample(c -> c.avatarUrl("https://byron.org/ada"), "https://byron.org/ada")),
          Map.entry(
              ClientField.EMAIL_DOMAINS, new Sample(c -> c.emailDomain("byron.org"), "byron.org")),
          Map.entry(ClientField.OWN_ID, new Sample(c -> c.ownId("own-7"), "own-7")),
          Map.entry(
              ClientField.CUSTOM_FIELDS,
              new Sample(c -> c.customField("tier", "gold"), "tier", "gold")),
          Map.entry(
              ClientField.LOGIN,
              new Sample(c -> c.login("ada", Secret.of("analytical")), "ada", "analytical")));

  static Stream<Arguments> fieldsOfProviders() {
    List<Arguments> all = new ArrayList<>();
    for (Account<?> account : accounts) {
      for (ClientField<?> field : ClientField.all()) {
        all.add(arguments(account.name(), field));
      }
    }
    return all.stream();
  }

  @Test
  void noProviderIsLeftOut() {
    Set<Class<?>> tried = accounts.stream().map(Account::getClass).collect(toSet());

    assertThat(tried).containsExactlyInAnyOrder(Account.class.getPermittedSubclasses());
  }

  @Test
  void everyFieldHasASample() {
    assertThat(SAMPLES.keySet()).containsExactlyInAnyOrderElementsOf(ClientField.all());
  }

  @ParameterizedTest
  @MethodSource("fieldsOfProviders")
  void aFieldIsSentToWhereTheMappingSaysAndNowhereElse(String name, ClientField<?> field) {
    Account<?> account = account(name);
    Sample sample = sample(field);
    NewClient.Builder client = Samples.smallest();
    JsonNode without = sent(account, client.build(), List.of());
    sample.setter().accept(client);
    boolean stored = account.support(field).isStored();

    JsonNode with = sent(account, client.build(), stored ? List.of() : List.of(field));

    if (stored) {
      StringBuilder there = new StringBuilder();
      for (String path : account.support(field).paths()) {
        there.append(cut(path, with));
        cut(path, without);
      }
      assertThat(there.toString()).contains(sample.texts());
    } else {
      assertThat(with.toString()).doesNotContain(sample.texts());
    }
    assertThat(with).as("the rest").isEqualTo(without);
  }

  @ParameterizedTest
  @MethodSource("fieldsOfProviders")
  void whatCannotBeStoredIsRefusedUnlessItIsToBeReported(String name, ClientField<?> field) {
    Account<?> account = account(name);
    NewClient.Builder client = smallest(account);
    sample(field).setter().accept(client);

    Outcome outcome;
    try (Clientele clientele = Clientele.builder().add(account).build()) {
      outcome = clientele.create(name, client.build());
    }

    if (!account.support(field).isStored()) {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused ->
                  assertThat(refused.reason())
                      .startsWith("Nothing was sent:\n  " + field + " cannot be stored by ")
                      .contains(account.provider())
                      .endsWith("leave it out, or create with Unstorable.REPORT"));
      assertThat(sandbox.provider(name).requests()).isEmpty();
    } else {
      assertThat(outcome).isExactlyInstanceOf(Outcome.Created.class);
    }
  }

  private static Account<?> account(String name) {
    return accounts.stream().filter(account -> account.name().equals(name)).findFirst().get();
  }

  /** What this account needs, and nothing that it cannot store. */
  private static NewClient.Builder smallest(Account<?> account) {
    NewClient.Builder client = NewClient.builder().businessName("Nova");
    if (account.support(ClientField.CONTACT_LAST_NAME).isStored()) {
      client.contactFirstName("Nova").contactLastName("Smith");
    }
    if (account.support(ClientField.EMAIL).isStored()) {
      client.email("nova@example.com");
    }
    if (account.support(ClientField.LOGIN).isStored()) {
      client.login("nova", Secret.of(Samples.PASSWORD));
    }
    return client;
  }

  private static Sample sample(ClientField<?> field) {
    return Objects.requireNonNull(SAMPLES.get(field));
  }

  private static JsonNode sent(
      Account<?> account, NewClient client, List<ClientField<?>> alsoNotStored) {
    SandboxProvider provider = sandbox.provider(account.name());
    provider.reset();
    Outcome.Created created;
    try (Clientele clientele = Clientele.builder().add(account).build()) {
      created =
          (Outcome.Created)
              clientele.create(
                  account.name(), client, CreateOptions.defaults().unstorable(Unstorable.REPORT));
    }
    assertThat(created.notStored()).containsAll(alsoNotStored);
    return JSON.readTree(provider.stored().get(0).request());
  }

  /**
   * Takes out of {@code body} what stands at a path of a mapping, and returns it as text. A path is
   * {@code a.b}, or {@code list[property=value]} for the items of a list that have this property.
   */
  private static String cut(String path, JsonNode body) {
    String place = path.replaceFirst("\\[.*", "");
    int dot = place.lastIndexOf('.');
    String parent = dot < 0 ? "" : "/" + place.substring(0, dot).replace('.', '/');
    ObjectNode object = (ObjectNode) body.at(parent);
    String last = place.substring(dot + 1);
    if (place.equals(path)) {
      JsonNode cut = object.remove(last);
      return cut == null ? "" : cut.toString();
    }
    String[] wanted = path.substring(place.length() + 1, path.length() - 1).split("=", 2);
    ArrayNode kept = object.arrayNode();
    StringBuilder cut = new StringBuilder();
    for (JsonNode item : object.path(last).values()) {
      if (item.path(wanted[0]).asString().equals(wanted[1])) {
        cut.append(item);
      } else {
        kept.add(item);
      }
    }
    object.set(last, kept);
    return cut.toString();
  }
}
