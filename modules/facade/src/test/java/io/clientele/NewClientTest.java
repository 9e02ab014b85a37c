package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.runtime.Secret;
import io.clientele.runtime.ValidationException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewClientTest {
  @Test
  void aCopyHasAllFields() {
    NewClient client = Samples.complete();

    assertThat(ClientField.all()).allMatch(field -> field.of(client) != null);
    assertThat(client.toBuilder().build()).isEqualTo(client);
    assertThat(client.toBuilder().note("other").build().note()).isEqualTo("other");
  }

  @Test
  void thereIsAFieldForEachComponentInTheSameOrder() throws ReflectiveOperationException {
    NewClient client = Samples.complete();
    List<String> names = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : NewClient.class.getRecordComponents()) {
      names.add(component.getName());
      values.add(component.getAccessor().invoke(client));
    }

    assertThat(ClientField.all()).extracting(ClientField::name).isEqualTo(names);
    assertThat(ClientField.all()).extracting(field -> (Object) field.of(client)).isEqualTo(values);
  }

  @Test
  void anEmptyListIsNotSet() {
    NewClient client = NewClient.builder().businessName("Nova").build();

    assertThat(ClientField.all().stream().filter(field -> field.of(client) != null))
        .containsExactly(ClientField.BUSINESS_NAME);
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    NewClient.Builder client =
        NewClient.builder()
            .businessName(" ")
            .note("")
            .phone("1")
            .phone("\t")
            .contactMethod("", " ")
            .emailDomain("nova@example.com")
            .login(" ", Secret.of(""));

    assertThatThrownBy(client::build)
        .isExactlyInstanceOf(ValidationException.class)
        .hasMessage(
            """
            NewClient was not sent:
              $.businessName is required
              $.phones[1] must not be blank; leave it unset
              $.contactMethods[0].type must not be blank; leave it unset
              $.contactMethods[0].value must not be blank; leave it unset
              $.note must not be blank; leave it unset
              $.emailDomains must be what follows the @, not an address: "nova@example.com"
              $.login.loginId must not be blank; leave it unset
              $.login.password must not be blank; leave it unset""");
  }

  @Test
  void theNameIsRequired() {
    assertThatThrownBy(NewClient.builder()::build)
        .hasMessage("NewClient was not sent:\n  $.businessName is required");
  }

  @Test
  void aCustomFieldIsAJsonValue() {
    assertThatThrownBy(() -> NewClient.builder().customField("file", new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("java.lang.Object is not a JSON value (at $)");
  }

  @Test
  void whatWasGivenCanBeChangedWithoutChangingTheClient() {
    List<String> phones = new ArrayList<>(List.of("1"));
    Map<String, Object> fields = new java.util.HashMap<>(Map.of("a", new ArrayList<>(List.of(1))));
    NewClient client =
        new NewClient(
            "Nova", null, null, null, phones, List.of(), null, null, null, null, List.of(), null,
            fields, null);

    phones.add("2");
    fields.put("b", 2);

    assertThat(client.phones()).containsExactly("1");
    assertThat(client.customFields()).isEqualTo(Map.of("a", Arrays.asList(1L)));
  }

  @Test
  void thePasswordIsNotShown() {
    assertThat(Samples.complete().toString())
        .contains("login=Login[loginId=nova.smith, password=(secret)]")
        .doesNotContain(Samples.PASSWORD);
  }
}
