package io.clientele.placio;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contract.BrokenRequest;
import io.clientele.contract.PathParameterContract;
import io.clientele.contract.ProviderContract;
import io.clientele.placio.model.Client;
import io.clientele.placio.model.ClientCreateRequest;
import io.clientele.placio.model.ClientResponse;
import io.clientele.placio.model.ContactMethod;
import io.clientele.placio.model.ContactMethodInput;
import io.clientele.placio.model.ContactType;
import io.clientele.placio.model.CustomField;
import io.clientele.placio.model.CustomFieldInput;
import io.clientele.runtime.ApiResponse;
import io.clientele.runtime.MissingPropertyException;
import io.clientele.runtime.spi.JsonCodec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlacioTest
    extends ProviderContract<Placio.Builder, Placio, ClientCreateRequest, ClientResponse>
    implements PathParameterContract {
  private static final String WORKSPACE = "507f191e810c19729de860ea";
  private static final ContactMethodInput PHONE =
      new ContactMethodInput(ContactType.PHONE, "+1234567890", true, Map.of());

  private static final String NO_BASE_URL =
      "baseUrl(...) is not set, and Placio documents no host: give the URL that you were given,"
          + " such as baseUrl(URI.create(\"https://api.example.com\"))";

  PlacioTest() {
    super("placio", Placio::builder, Placio.Builder::bearerToken, Placio.Builder::build);
  }

  @Override
  protected ClientResponse create(Placio placio, ClientCreateRequest request) {
    return placio.clients().create(WORKSPACE, request);
  }

  @Override
  protected ApiResponse<ClientResponse> createWithResponse(
      Placio placio, ClientCreateRequest request) {
    return placio.withResponse().clients().create(WORKSPACE, request);
  }

  @Override
  protected ClientCreateRequest documentedRequest() {
    return smallestRequest().toBuilder()
        .avatarUrl("https://example.com/avatar.jpg")
        .customFields(
            List.of(
                CustomFieldInput.builder()
                    .fieldKey("notes")
                    .value("Preferred contact time: 9am-5pm")
                    .build()))
        .build();
  }

  @Override
  protected ClientCreateRequest smallestRequest() {
    return ClientCreateRequest.builder()
        .name("John Doe")
        .contactMethods(
            List.of(
                ContactMethodInput.builder()
                    .type(ContactType.PHONE)
                    .value("+1234567890")
                    .isPreferred(true)
                    .build(),
                ContactMethodInput.builder()
                    .type(ContactType.EMAIL)
                    .value("john@example.com")
                    .isPreferred(false)
                    .build()))
        .build();
  }

  @Override
  protected List<BrokenRequest<ClientCreateRequest>> brokenRequests() {
    return List.of(
        new BrokenRequest<>(
            new ClientCreateRequest(null, null, null, null, Map.of()),
            "$.name is required",
            "$.contactMethods is required"),
        new BrokenRequest<>(
            new ClientCreateRequest("", "avatar.jpg", List.of(), null, Map.of()),
            "$.name must have at least 1 character, but has 0: \"\"",
            "$.avatarUrl must be an absolute URI: \"avatar.jpg\"",
            "$.contactMethods must have at least 1 item, but has 0",
            "$.contactMethods must have exactly one item whose isPreferred is true, but 0 have"),
        new BrokenRequest<>(
            new ClientCreateRequest(
                "John",
                null,
                List.of(
                    PHONE,
                    new ContactMethodInput(null, null, null, Map.of()),
                    new ContactMethodInput(new ContactType("telex"), "", true, Map.of())),
                List.of(new CustomFieldInput(null, 1, Map.of())),
                Map.of()),
            "$.contactMethods must have exactly one item whose isPreferred is true, but 2 have",
            "$.contactMethods[1].type is required",
            "$.contactMethods[1].value is required",
            "$.contactMethods[1].isPreferred is required",
            "$.contactMethods[2].type must be one of whatsapp, phone, email, fax, other: \"telex\"",
            "$.contactMethods[2].value must have at least 1 character, but has 0: \"\"",
            "$.customFields[0].fieldKey is required"));
  }

  @Override
  protected ClientCreateRequest rebuild(ClientCreateRequest request) {
    return request.toBuilder().build();
  }

  /** The answer has one contact method less than was sent. */
  @Override
  protected void assertDocumentedAnswer(ClientResponse response) {
    assertThat(response.additionalProperties()).isEmpty();
    assertThat(response.client())
        .returns("507f1f77bcf86cd799439011", Client::id)
        .returns("John Doe", Client::name)
        .returns("https://example.com/avatar.jpg", Client::avatarUrl)
        .returns(
            List.of(new ContactMethod(ContactType.PHONE, "+1234567890", true, Map.of())),
            Client::contactMethods)
        .returns(List.of(), Client::customFields)
        .returns(Instant.parse("2024-01-15T10:00:00Z"), Client::createdAt)
        .returns(Map.of(), Client::additionalProperties);
  }

  @Override
  protected JsonCodec<ClientResponse> answerCodec() {
    return ClientResponse.JSON;
  }

  @Override
  protected Map<String, Function<ClientResponse, ?>> requiredOfAnswer() {
    return Map.of("client", ClientResponse::client);
  }

  @Override
  public void createIn(String workspaceId) {
    provider().clients().create(workspaceId, smallestRequest());
  }

  @Test
  void withoutABaseUrlNothingIsBuilt() {
    assertCannotBeBuilt(builder().bearerToken("token"), NO_BASE_URL);
  }

  @Test
  void withoutABaseUrlAndATokenBothAreAskedFor() {
    assertCannotBeBuilt(builder(), NO_BASE_URL, "no credential is set: call bearerToken(...)");
  }

  static Stream<Object> values() {
    return Stream.of(
        "text",
        true,
        Long.MIN_VALUE,
        new BigInteger("123456789012345678901234567890"),
        new BigDecimal("0.10"),
        new BigDecimal("1234567890.12345678901234567890"),
        new BigDecimal("1E+400"),
        List.of("a", 1L, List.of()),
        Map.of("deep", Map.of("deeper", List.of(new BigDecimal("2.50")))));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aCustomFieldHoldsAnyJsonValueWithAllItsDigits(Object value) {
    CustomFieldInput field = CustomFieldInput.builder().fieldKey("any").value(value).build();

    ClientResponse response =
        create(provider(), smallestRequest().toBuilder().customFields(List.of(field)).build());

    assertThat(response.client().customFields())
        .containsExactly(new CustomField(null, "any", value, Map.of()));
  }

  @Test
  void aContactTypeThatIsNotYetDocumentedIsKept() {
    ClientResponse response = answered(withContactMethod("{\"type\":\"telex\",\"value\":\"1\"}"));

    assertThat(response.client().contactMethods())
        .singleElement()
        .satisfies(
            method -> {
              assertThat(method.type()).isEqualTo(new ContactType("telex")).hasToString("telex");
              assertThat(method.type().known()).isEqualTo(ContactType.Known.UNRECOGNIZED);
            });
    assertThat(ClientResponse.JSON.toJson(response)).contains("\"type\":\"telex\"");
  }

  @Test
  void aCustomValueThatIsNoJsonIsRefusedWhereItIsSet() {
    assertThatThrownBy(() -> CustomFieldInput.builder().value(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a JSON value (at $[0])");
  }

  @Test
  void whatIsMissingDeepInAnAnswerIsReportedByItsAccessor() {
    ClientResponse response = answered(withContactMethod("{}"));

    assertMissing(() -> response.client().id(), "Client.id");
    assertMissing(() -> response.client().name(), "Client.name");
    ContactMethod method = requireNonNull(response.client().contactMethods()).get(0);
    assertMissing(method::type, "ContactMethod.type");
    assertMissing(method::value, "ContactMethod.value");
    assertThat(method.isPreferred()).isNull();
  }

  private static String withContactMethod(String method) {
    return "{\"client\":{\"contactMethods\":[" + method + "]}}";
  }

  private static void assertMissing(ThrowingCallable accessor, String property) {
    assertThatThrownBy(accessor)
        .isInstanceOf(MissingPropertyException.class)
        .hasMessageStartingWith(property + " is missing, although the document requires it.");
  }
}
