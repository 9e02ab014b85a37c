package io.clientele.placio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.placio.model.Avatar;
import io.clientele.placio.model.AvatarUploadRequest;
import io.clientele.placio.model.Client;
import io.clientele.placio.model.ClientCreateRequest;
import io.clientele.placio.model.ClientUpdateRequest;
import io.clientele.placio.model.ContactMethod;
import io.clientele.placio.model.ContactMethodInput;
import io.clientele.placio.model.ContactType;
import io.clientele.runtime.ApiException;
import io.clientele.runtime.NotFoundException;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.runtime.RefusedException;
import io.clientele.runtime.Upload;
import io.clientele.runtime.ValidationException;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.SandboxProvider;
import io.clientele.sandbox.junit.At;
import io.clientele.sandbox.junit.SandboxExtension;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can be done with a client of Placio once it is there. */
@ExtendWith(SandboxExtension.class)
class PlacioClientsTest {
  private static final String WORKSPACE = "507f191e810c19729de860ea";
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', (byte) 0xff, 0};

  private SandboxProvider sandbox;
  private Placio placio;

  @BeforeEach
  void connect(@At("placio") SandboxProvider sandbox) {
    this.sandbox = sandbox;
    this.placio =
        Placio.builder().baseUrl(sandbox.baseUrl()).bearerToken(sandbox.key("bearerToken")).build();
  }

  @Test
  void allClientsOfAWorkspaceAreListed() {
    Client john = created("John Doe");
    Client jane = created("Jane Doe");

    assertThat(placio.clients().list(WORKSPACE).clients()).containsExactly(john, jane);
    assertThat(placio.clients().list("another").clients()).isEmpty();
    sandbox.assertNothingRefused();
  }

  @Test
  void aClientIsReadByItsId() {
    Client john = created("John Doe");
    created("Jane Doe");

    assertThat(placio.clients().get(WORKSPACE, john.id()).client()).isEqualTo(john);
  }

  @Test
  void anUpdateSendsWhatIsSetAndTheRestStays() {
    Client john = created("John Doe");

    Client jane =
        placio
            .clients()
            .update(WORKSPACE, john.id(), ClientUpdateRequest.builder().name("Jane Doe").build())
            .client();

    assertThat(jane)
        .returns(john.id(), Client::id)
        .returns("Jane Doe", Client::name)
        .returns("https://example.com/avatar.jpg", Client::avatarUrl)
        .returns(john.contactMethods(), Client::contactMethods);
    assertThat(jane.updatedAt()).isNotNull();
    assertThat(lastBody()).isEqualTo("{\"name\":\"Jane Doe\"}");
  }

  @Test
  void anUpdateReplacesAllContactMethods() {
    Client john = created("John Doe");
    ContactMethodInput email =
        ContactMethodInput.builder()
            .type(ContactType.EMAIL)
            .value("jane@example.com")
            .isPreferred(true)
            .build();

    placio
        .clients()
        .update(
            WORKSPACE,
            john.id(),
            ClientUpdateRequest.builder().contactMethods(List.of(email)).build());

    assertThat(placio.clients().get(WORKSPACE, john.id()).client().contactMethods())
        .containsExactly(new ContactMethod(ContactType.EMAIL, "jane@example.com", true, Map.of()));
  }

  @Test
  void nullTakesThePictureAway() {
    Client john = created("John Doe");

    placio
        .clients()
        .update(WORKSPACE, john.id(), ClientUpdateRequest.builder().avatarUrl(null).build());

    assertThat(lastBody()).isEqualTo("{\"avatarUrl\":null}");
    assertThat(placio.clients().get(WORKSPACE, john.id()).client().avatarUrl()).isNull();
    sandbox.assertNothingRefused();
  }

  @Test
  void anUpdateOfNothingIsNotSent() {
    assertThatThrownBy(() -> ClientUpdateRequest.builder().build())
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            """
            ClientUpdateRequest was not sent:
              $ must set at least 1 of its properties, but sets 0""");
  }

  @Test
  void anUpdateWithTwoPreferredContactMethodsIsNotSent() {
    ContactMethodInput phone =
        ContactMethodInput.builder().type(ContactType.PHONE).value("1").isPreferred(true).build();

    assertThatThrownBy(
            () -> ClientUpdateRequest.builder().contactMethods(List.of(phone, phone)).build())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("exactly one item whose isPreferred is true, but 2 have");
  }

  /** An update is a PATCH, which HTTP does not call idempotent. */
  @Test
  void anUpdateWhoseAnswerIsLostIsNotSentAgain() {
    Client john = created("John Doe");
    sandbox.next(Fault.closeAfterStoring());

    assertThatThrownBy(
            () ->
                placio
                    .clients()
                    .update(
                        WORKSPACE, john.id(), ClientUpdateRequest.builder().name("Jane").build()))
        .isInstanceOf(OutcomeUnknownException.class);

    sandbox.calls("clientsUpdate").wereMade(1);
    assertThat(placio.clients().get(WORKSPACE, john.id()).client().name()).isEqualTo("Jane");
  }

  @Test
  void aDeletedClientIsGone() {
    Client john = created("John Doe");

    placio.clients().delete(WORKSPACE, john.id());

    assertThatThrownBy(() -> placio.clients().get(WORKSPACE, john.id()))
        .isInstanceOf(NotFoundException.class);
    assertThat(sandbox.stored()).isEmpty();
  }

  @Test
  void anUploadedPictureIsTheAvatarOfItsClient() {
    Client john = created("John Doe");

    Avatar avatar = upload(john.id(), png(PICTURE));

    assertThat(avatar)
        .returns("image/png", Avatar::contentType)
        .returns((long) PICTURE.length, Avatar::sizeBytes);
    assertThat(placio.clients().get(WORKSPACE, john.id()).client().avatarUrl())
        .isEqualTo(avatar.url());
    sandbox.assertNothingRefused();
  }

  @Test
  void aPictureOfUnknownLengthIsStreamed() {
    Client john = created("John Doe");
    Upload stream =
        Upload.of(new ByteArrayInputStream(PICTURE)).withContentType("image/png").withName("j.png");

    assertThat(upload(john.id(), stream).sizeBytes()).isEqualTo(PICTURE.length);
  }

  @Test
  void whatIsNoPictureIsRefusedWith415() {
    Client john = created("John Doe");

    ApiException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> upload(john.id(), Upload.of(PICTURE).withContentType("application/pdf")));

    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused).hasMessageContaining("has the content type 'application/pdf'");
  }

  @Test
  void aPictureThatIsTooLargeIsRefusedWith413() {
    Client john = created("John Doe");
    sandbox.next(Fault.answer(413));

    ApiException refused =
        catchThrowableOfType(RefusedException.class, () -> upload(john.id(), png(PICTURE)));

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused).hasMessageContaining("The file is too large");
  }

  @Test
  void anUploadWhoseAnswerIsLostIsNotSentAgain() {
    Client john = created("John Doe");
    sandbox.next(Fault.closeAfterStoring());

    assertThatThrownBy(() -> upload(john.id(), png(PICTURE)))
        .isInstanceOf(OutcomeUnknownException.class);

    sandbox.calls("clientsUploadAvatar").wereMade(1);
  }

  private Client created(String name) {
    ContactMethodInput phone =
        ContactMethodInput.builder()
            .type(ContactType.PHONE)
            .value("+1234567890")
            .isPreferred(true)
            .build();
    ClientCreateRequest request =
        ClientCreateRequest.builder()
            .name(name)
            .avatarUrl("https://example.com/avatar.jpg")
            .contactMethods(List.of(phone))
            .build();
    return placio.clients().create(WORKSPACE, request).client();
  }

  private Avatar upload(String clientId, Upload file) {
    AvatarUploadRequest request = AvatarUploadRequest.builder().file(file).build();
    return placio.clients().uploadAvatar(WORKSPACE, clientId, request).avatar();
  }

  private static Upload png(byte[] bytes) {
    return Upload.of(bytes).withContentType("image/png").withName("john.png");
  }

  private String lastBody() {
    return sandbox
        .calls("clientsUpdate")
        .withHeader("Content-Type", "application/json")
        .requests()
        .get(0)
        .body();
  }
}
