package io.clientele.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.generated.bookshop.BooksApi;
import io.clientele.generated.bookshop.model.AuthorInput;
import io.clientele.generated.bookshop.model.Binding;
import io.clientele.generated.bookshop.model.Book;
import io.clientele.generated.bookshop.model.BookCreateRequest;
import io.clientele.runtime.MissingPropertyException;
import io.clientele.runtime.Secret;
import io.clientele.runtime.ValidationException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestsTest {
  /** With what has to be in it, and nothing more. */
  private static BookCreateRequest.Builder request() {
    return BookCreateRequest.builder()
        .title("Emma")
        .authors(List.of(AuthorInput.builder().name("Jane").isMain(true).build()))
        .access(Secret.of("12345678"));
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAndNoSecretIsShown() {
    AuthorInput nobody = new AuthorInput(null, true, Map.of());

    assertThatThrownBy(
            () ->
                BookCreateRequest.builder()
                    .title(" ")
                    .authors(List.of(nobody, nobody))
                    .access(Secret.of("hush"))
                    .price(new BigDecimal("100.001"))
                    .weight(0)
                    .homepage("emma")
                    .contact("jane")
                    .binding(new Binding("wood"))
                    .build())
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            """
            BookCreateRequest was not sent:
              $.title must match ^\\S.*"?$: " "
              $.authors must not hold an item twice
              $.authors must have exactly one item whose isMain is true, but 2 have
              $.authors[0].name is required
              $.authors[1].name is required
              $.access must have at least 8 characters, but has 4: "(secret)"
              $.price must be at most 99.99: "100.001"
              $.price must be a multiple of 0.01: "100.001"
              $.weight must be at least 1: "0"
              $.homepage must be an absolute URI: "emma"
              $.contact must be an e-mail address: "jane"
              $.binding must be one of hard-cover, paper back, 3d: "wood\"""");
  }

  @Test
  void whatIsRequiredIsMissed() {
    assertThatThrownBy(() -> BookCreateRequest.builder().build())
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            """
            BookCreateRequest was not sent:
              $.title is required
              $.authors is required
              $.access is required""");
  }

  @Test
  void anItemKeepsTheRulesOfItems() {
    Map<String, @Nullable Integer> stock = new HashMap<>();
    stock.put("here", -1);
    stock.put("there", null);

    assertThatThrownBy(
            () ->
                request()
                    .keywords(List.of("love", "Pride", "persuasion"))
                    .readers(Arrays.asList("a@b", "c", null))
                    .stock(stock)
                    .shelves(List.of(List.of(), List.of(BigDecimal.TEN)))
                    .build())
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            """
            BookCreateRequest was not sent:
              $.keywords[2] must have at most 9 characters, but has 10: "persuasion"
              $.keywords[1] must match ^[a-z]+$: "Pride"
              $.readers[1] must be an e-mail address: "c"
              $.stock.here must be at least 0: "-1"
              $.shelves[0] must have at least 1 item, but has 0
              $.shelves[1][0] must be at most 9: "10\"""");
  }

  @Test
  @SuppressWarnings("NullAway") // What the compiler of an application need not notice.
  void anItemIsNullOnlyWhereTheDocumentAllowsIt() {
    Map<String, String> labels = new HashMap<>();
    labels.put("a b", null);

    assertThatThrownBy(
            () ->
                request()
                    .authors(Arrays.asList((AuthorInput) null))
                    .labels(labels)
                    .keywords(Arrays.asList("love", null))
                    .shelves(Arrays.asList(null, Arrays.asList((BigDecimal) null)))
                    .build())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("\n  $.authors[0] must not be null\n")
        .hasMessageContaining("\n  $.labels.a b must not be null\n")
        .hasMessageContaining("\n  $.keywords[1] must not be null\n")
        .hasMessageContaining("\n  $.shelves[0] must not be null\n")
        .hasMessageEndingWith("\n  $.shelves[1][0] must not be null");
    BookCreateRequest allowed =
        request().readers(Arrays.asList("a@b", null)).notes(Arrays.asList(1, null)).build();
    assertThat(BookCreateRequest.JSON.toJson(allowed))
        .endsWith("\"readers\":[\"a@b\",null],\"notes\":[1,null]}");
  }

  @Test
  void anAnswerIsReadWhateverItsListsHold() {
    String json = "{\"parts\":[null,{\"title\":null}],\"binding\":\"wood\"}";
    Book book = Book.JSON.fromJson(json);

    assertThat(book.parts()).hasSize(2).containsNull();
    assertThat(Book.JSON.toJson(book))
        .isEqualTo("{\"binding\":\"wood\",\"parts\":[null,{\"title\":null}]}");
    assertThatThrownBy(book::id)
        .isInstanceOf(MissingPropertyException.class)
        .hasMessageStartingWith("Book._id is missing, although the document requires it.");
  }

  @Test
  void aSingleValueIsReadWhereAListIsDocumented() {
    Book book = Book.JSON.fromJson("{\"parts\":{\"_id\":\"1\"}}");

    assertThat(book.parts()).containsExactly(Book.builder().id("1").build());
    assertThat(Book.JSON.toJson(book)).isEqualTo("{\"parts\":[{\"_id\":\"1\"}]}");
  }

  @Test
  void whatTheDocumentDeprecatesIsDeprecated() throws NoSuchMethodException {
    assertThat(Book.class.getMethod("soldOn")).satisfies(RequestsTest::isDeprecated);
    assertThat(BookCreateRequest.class.getMethod("pages")).satisfies(RequestsTest::isDeprecated);
    assertThat(BookCreateRequest.Builder.class.getMethod("pages", Long.class))
        .satisfies(RequestsTest::isDeprecated);
    assertThat(BooksApi.class.getMethod("delete", String.class, String.class))
        .satisfies(RequestsTest::isDeprecated);
    assertThat(Book.class.getMethod("title").isAnnotationPresent(Deprecated.class)).isFalse();
  }

  private static void isDeprecated(Method method) {
    assertThat(method.isAnnotationPresent(Deprecated.class)).isTrue();
  }

  @Test
  void aRecordDoesNotChangeWithTheListsAndMapsItWasMadeOf() {
    List<Book> parts = new ArrayList<>(List.of(Book.builder().id("1").build()));
    Map<String, @Nullable Object> others = new HashMap<>(Map.of("new", new ArrayList<>()));
    Book book = new Book("1", null, null, null, parts, null, null, null, null, null, others);
    List<List<BigDecimal>> shelves = new ArrayList<>(List.of(new ArrayList<>()));
    shelves.get(0).add(BigDecimal.ONE);
    BookCreateRequest request = request().shelves(shelves).build();

    parts.clear();
    others.clear();
    shelves.get(0).clear();

    assertThat(Book.JSON.toJson(book))
        .isEqualTo("{\"_id\":\"1\",\"parts\":[{\"_id\":\"1\"}],\"new\":[]}");
    assertThat(book.parts()).isUnmodifiable();
    assertThat(book.additionalProperties()).isUnmodifiable();
    assertThat(request.shelves()).containsExactly(List.of(BigDecimal.ONE)).isUnmodifiable();
  }
}
