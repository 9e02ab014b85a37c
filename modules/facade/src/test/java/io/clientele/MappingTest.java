package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.runtime.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingTest {
  private static final ClientField<?>[] REST =
      ClientField.all().stream()
          .filter(field -> !List.of(ClientField.NOTE, ClientField.EMAIL).contains(field))
          .toArray(ClientField<?>[]::new);

  private static MappingBuilder<List<String>> mapping() {
    return Mapping.<List<String>>to("Elsewhere")
        .stored(ClientField.NOTE, "text.note", List::add)
        .cannotBeStored("", REST);
  }

  @Test
  void aFieldThatIsForgottenIsNamed() {
    assertThatThrownBy(() -> mapping().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The mapping to Elsewhere says nothing about [email]");
  }

  @Test
  void aFieldHasOneEntry() {
    assertThatThrownBy(() -> mapping().cannotBeStored("", ClientField.NOTE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The mapping to Elsewhere says two things about note");
  }

  @Test
  void onlyWhatIsSetIsWritten() {
    Mapping<List<String>> mapping =
        mapping()
            .storedAs(Map.of(ClientField.EMAIL, "mail"), (list, client) -> list.add("mail"))
            .build();
    List<String> written = new ArrayList<>();

    mapping.write(NewClient.builder().businessName("Nova").build(), written);
    assertThat(written).isEmpty();

    mapping.write(Samples.complete(), written);
    assertThat(written).containsExactly("Pays on time.", "mail");
  }

  @Test
  void aViolationBelongsToTheFieldsWhosePropertyItIsIn() {
    Mapping<List<String>> mapping =
        mapping()
            .storedAs(Map.of(ClientField.EMAIL, "text.mails[type=main]"), (list, client) -> {})
            .build();

    assertThat(inOurWords(mapping, "$.text.note")).isEqualTo("note ($.text.note) is odd");
    assertThat(inOurWords(mapping, "$.text.mails")).isEqualTo("email ($.text.mails) is odd");
    assertThat(inOurWords(mapping, "$.text.mails[2].value"))
        .isEqualTo("email ($.text.mails[2].value) is odd");
    assertThat(inOurWords(mapping, "$.text.notes")).isEqualTo("$.text.notes is odd");
    assertThat(inOurWords(mapping, "$.text")).isEqualTo("$.text is odd");
  }

  @Test
  void anUpdateSaysSomethingAboutEachFieldThatIsStored() {
    ChangeMapping<List<String>> update =
        ChangeMapping.<List<String>>of(mapping().cannotBeStored("", ClientField.EMAIL).build());

    assertThatThrownBy(update::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The mapping to Elsewhere does not say what an update does with [note]");
    assertThat(update.to(ClientField.NOTE, List::add).build().changeable())
        .containsExactly(ClientField.NOTE);
    assertThat(update.cannotBeChanged(ClientField.NOTE).build().changeable()).isEmpty();
  }

  @Test
  void anAnswerSaysSomethingAboutEachFieldThatIsStored() {
    Mapping<?> create = mapping().cannotBeStored("", ClientField.EMAIL).build();
    RecordMapping<String> answer = RecordMapping.of(text -> text);

    assertThatThrownBy(() -> answer.build(create))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The mapping to Elsewhere does not say what an answer does with [note]");
    assertThat(answer.build(create, ClientField.NOTE).fields()).isEmpty();
    assertThat(answer.from(ClientField.NOTE, text -> text).build(create).fields())
        .containsExactly(ClientField.NOTE);
  }

  @Test
  void supportReadsAsWords() {
    Mapping<?> clockify = ClockifyMapping.CREATE;
    assertThat(clockify.support(ClientField.BUSINESS_NAME)).hasToString("stored: name");
    assertThat(clockify.support(ClientField.PHONES))
        .hasToString("cannot be stored: write it into note");
    assertThat(clockify.support(ClientField.LOGIN)).hasToString("cannot be stored");
    assertThat(PlacioMapping.CREATE.support(ClientField.EMAIL))
        .hasToString("stored as contactMethods[type=email]");
    assertThat(ChatDashMapping.CREATE.support(ClientField.LOGIN))
        .hasToString("stored: member.loginId, member.password");
  }

  private static String inOurWords(Mapping<?> mapping, String path) {
    return mapping.inOurWords(new Violation(path, "is odd", null)).toString();
  }
}
