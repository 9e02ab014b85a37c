package io.clientele.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Lists come in the pages, the order and the choice that the query asks for. */
class ListingTest {
  private static final String CLIENTS = "/v1/workspaces/w/clients";
  private static final Sandbox sandbox = Sandbox.start("clockify", "missionx");
  private static final SandboxProvider clockify = sandbox.provider("clockify");
  private static final SandboxProvider missionX = sandbox.provider("missionx");

  @BeforeAll
  static void fill() {
    for (String name : List.of("Delta", "alpha", "Charlie", "Bravo", "Echo")) {
      boolean archived = name.equals("Echo");
      clockify.seed(
          "clientsCreate",
          Map.of("workspaceId", "w"),
          "{\"name\":\"" + name + "\",\"archived\":" + archived + "}");
    }
    for (int i = 1; i <= 5; i++) {
      missionX.seed(
          "clientsCreate",
          Map.of(),
          "{\"title\":\"T" + i + "\",\"departments\":[\"d" + i % 2 + "\",\"all\"]}");
    }
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -                                  | Bravo,Charlie,Delta,Echo,alpha | true
          page-size=2                        | Bravo,Charlie                  | false
          page-size=2&page=2                 | Delta,Echo                     | false
          page-size=2&page=3                 | alpha                          | true
          page-size=2&page=4                 | ''                             | true
          page-size=3&page=999999999         | ''                             | true
          page-size=2&page=99999999999       | ''                             | true
          page-size=5                        | Bravo,Charlie,Delta,Echo,alpha | true
          sort-order=DESCENDING&page-size=2  | alpha,Echo                     | false
          name=ha                            | Charlie,alpha                  | true
          name=LPH                           | alpha                          | true
          archived=true                      | Echo                           | true
          archived=false                     | Bravo,Charlie,Delta,alpha      | true
          """)
  void clockifyListsWhatTheQueryAsksFor(String query, String names, String last) {
    HttpResponse<String> answer =
        Call.of("clockify", "clientsList")
            .sendTo(clockify, CLIENTS + (query == null ? "" : "?" + query));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Last-Page")).hasValue(last);
    String[] expected = names.isEmpty() ? new String[0] : names.split(",");
    assertThat(
            Call.JSON
                .readTree(answer.body())
                .valueStream()
                .map(client -> client.path("name").stringValue()))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          page=0         | page: must have a minimum value of 1 (minimum)
          page-size=many | page-size: string found, integer expected (type)
          archived=yes   | archived: string found, boolean expected (type)
          sort-order=UP  | sort-order: does not have a value in the enumeration ["ASCENDING", "DESCENDING"] (enum)
          """)
  void aQueryThatTheDocumentDoesNotAllowIsRefused(String query, String message) {
    Call list = Call.of("clockify", "clientsList");

    HttpResponse<String> answer = list.sendTo(clockify, CLIENTS + "?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(list.message(answer)).isEqualTo(message);
    assertThat(answer.headers().firstValue("X-Sandbox-Rule").orElse(""))
        .startsWith("#/components/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -                                    | T5,T4,T3,T2,T1
          sortDirection=asc                    | T1,T2,T3,T4,T5
          department=d1                        | T5,T3,T1
          department=d1&department=d0          | T5,T4,T3,T2,T1
          department=none                      | ''
          updatedAt=gt%202000-01-01T00:00:00Z  | T5,T4,T3,T2,T1
          updatedAt=lt%202000-01-01T00:00:00Z  | ''
          archived=true                        | ''
          """)
  void missionXListsWhatTheQueryAsksFor(String query, String titles) {
    assertThat(String.join(",", titles(page("/clients" + (query == null ? "" : "?" + query)))))
        .isEqualTo(titles);
  }

  @Test
  void missionXChoosesById() {
    StoredRecord third = missionX.stored().get(2);

    assertThat(titles(page("/clients?id=" + third.id()))).containsExactly("T3");
  }

  @Test
  void missionXLinksFromPageToPageAndKeepsTheQuery() {
    List<List<String>> pages = new ArrayList<>();
    JsonNode page = page("/clients?sortDirection=asc&limit=2");
    pages.add(titles(page));
    while (page.has("nextLink")) {
      String link = page.path("nextLink").stringValue();
      assertThat(link).startsWith(missionX.baseUrl() + "/clients?sortDirection=asc&limit=2&");
      page = page(link.substring(missionX.baseUrl().toString().length()));
      pages.add(titles(page));
    }

    assertThat(pages).containsExactly(List.of("T1", "T2"), List.of("T3", "T4"), List.of("T5"));
  }

  @Test
  void missionXAnswersTheSelectedPropertiesAndTheId() {
    JsonNode with = page("/clients?limit=1&select=title,customId").path("value").get(0);
    JsonNode without = page("/clients?limit=1&select=-title,-_id").path("value").get(0);

    assertThat(with.propertyNames()).containsExactlyInAnyOrder("_id", "title");
    assertThat(without.propertyNames()).containsExactlyInAnyOrder("_id", "departments");
  }

  private static JsonNode page(String pathAndQuery) {
    Call list = Call.of("missionx", "clientsList");
    HttpResponse<String> answer = list.sendTo(missionX, pathAndQuery);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(list.violations(answer)).isEmpty();
    return Call.JSON.readTree(answer.body());
  }

  private static List<String> titles(JsonNode page) {
    return page.path("value").valueStream().map(c -> c.path("title").stringValue()).toList();
  }
}
