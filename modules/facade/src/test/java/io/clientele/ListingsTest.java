package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListingsTest {
  private static final ClientRecord NOVA =
      record("missionX", "missionx", "1", Map.of(ClientField.BUSINESS_NAME, "Nova"));
  private static final ClientRecord ODD =
      record("Placio", "placio", "2\n", Map.of(ClientField.EMAIL, "a@b.c"));
  private static final Listing FAILED =
      new Listing.Failed("clockify", "Clockify", "It was not read in time.", null);

  private final Listings listings =
      new Listings(
          List.of(
              new Listing.Listed("missionx", "missionX", List.of(NOVA, NOVA)),
              FAILED,
              new Listing.Listed("placio", "Placio", List.of(ODD))));

  private static ClientRecord record(
      String provider, String account, String id, Map<ClientField<?>, Object> fields) {
    return new ClientRecord(new ClientRef(provider, account, id), fields, null, null, "answer");
  }

  @Test
  void theTableIsAlignedAndFollowedByWhatIsNotKnown() {
    assertThat(listings.table())
        .isEqualTo(
            """
            account   provider  id  name  email
            missionx  missionX  1   Nova  -
            missionx  missionX  1   Nova  -
            placio    Placio    2?  -     a@b.c

            clockify  It was not read in time.""");
  }

  @Test
  void theListingsReadAsASentence() {
    assertThat(listings)
        .hasToString("2 clients at missionx, 1 client at placio; not known at clockify.");
    assertThat(new Listings(List.of(FAILED))).hasToString("No clients; not known at clockify.");
    assertThat(new Listings(List.of(new Listing.Listed("a", "A", List.of()))))
        .hasToString("0 clients at a.");
  }

  @Test
  void theyCanBeHadByAccountAndTogether() {
    assertThat(listings.clients()).containsExactly(NOVA, NOVA, ODD);
    assertThat(listings.failed()).containsExactly((Listing.Failed) FAILED);
    assertThat(listings.at("clockify")).isSameAs(FAILED);
    assertThat(listings).containsExactlyElementsOf(listings.all());
    assertThatThrownBy(() -> listings.at("nowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No listing of \"nowhere\": " + listings);
  }

  @Test
  void aRecordReadsAsItsReferenceAndItsName() {
    assertThat(NOVA).hasToString("missionX/missionx/1 \"Nova\"");
    assertThat(record("Placio", "eu", "2", Map.of())).hasToString("Placio/eu/2");
    assertThat(NOVA.answer(String.class)).isEqualTo("answer");
  }

  @Test
  void theFieldsOfARecordKeepTheirOrder() {
    Map<ClientField<?>, Object> fields = new LinkedHashMap<>();
    ClientField.all().forEach(field -> fields.put(field, field.name()));

    assertThat(record("Placio", "eu", "2", fields).fields().keySet())
        .containsExactlyElementsOf(ClientField.all());
  }

  @Test
  void whoIsLookedForIsFoundAsPeopleWriteIt() {
    assertThat(ClientField.EMAIL.isFound("A@B.c", "a@b.C")).isTrue();
    assertThat(ClientField.BUSINESS_NAME.isFound("nova", "Nova")).isFalse();
    assertThat(ClientField.PHONES.isFound(List.of("2"), List.of("1", "2"))).isTrue();
    assertThat(ClientField.PHONES.isFound(List.of("1", "3"), List.of("1", "2"))).isFalse();
    assertThat(ClientField.PHONES.isFound(List.of("1"), null)).isFalse();
    assertThat(ClientField.CUSTOM_FIELDS.isFound(Map.of("a", 1), Map.of("a", 1, "b", 2))).isTrue();
    assertThat(ClientField.CUSTOM_FIELDS.isFound(Map.of("a", 2), Map.of("a", 1))).isFalse();
  }
}
