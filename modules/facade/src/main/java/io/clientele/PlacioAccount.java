package io.clientele;

import static io.clientele.ClientField.BUSINESS_NAME;
import static io.clientele.ClientField.CONTACT_METHODS;
import static io.clientele.ClientField.EMAIL;
import static io.clientele.ClientField.PHONES;

import io.clientele.placio.Placio;
import io.clientele.placio.model.Client;
import io.clientele.placio.model.ClientCreateRequest;
import io.clientele.placio.model.ClientResponse;
import io.clientele.placio.model.ClientUpdateRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A Placio workspace. Its answers are {@link ClientResponse}. E-mail address, phones and other
 * contact methods go in that order into one list, and the first of them is the preferred one; an
 * adjustment can say otherwise. Immutable and thread-safe.
 */
public final class PlacioAccount extends Account<ClientCreateRequest.Builder>
    implements CanGet, CanUpdate, CanDelete {
  private final Connected<Placio> placio;
  private final String workspaceId;

  private PlacioAccount(
      Connected<Placio> placio, String workspaceId, Setup<ClientCreateRequest.Builder> setup) {
    super(placio, PlacioMapping.CREATE, PlacioMapping.RECORD, setup);
    this.placio = placio;
    this.workspaceId = Objects.requireNonNull(workspaceId, "workspaceId");
  }

  /**
   * A workspace.
   *
   * @param workspaceId the workspace that gets the clients
   */
  public static PlacioAccount of(Placio placio, String workspaceId) {
    return of(Connected.to(placio), workspaceId);
  }

  /**
   * As {@link #of(Placio, String)}, with a connection that the {@link Clientele} builds and closes.
   */
  public static PlacioAccount of(Placio.Builder placio, String workspaceId) {
    return of(Connected.by(placio::build), workspaceId);
  }

  private static PlacioAccount of(Connected<Placio> placio, String workspaceId) {
    return new PlacioAccount(placio, workspaceId, defaults(PlacioMapping.CREATE));
  }

  @Override
  public Placio connection() {
    return placio.get();
  }

  @Override
  public PlacioAccount named(String name) {
    return new PlacioAccount(placio, workspaceId, setup().named(name));
  }

  @Override
  public PlacioAccount adjusting(Consumer<ClientCreateRequest.Builder> adjustment) {
    return new PlacioAccount(placio, workspaceId, setup().adjusting(adjustment));
  }

  @Override
  public Stream<ClientRecord> list() {
    return connection().clients().list(workspaceId).clients().stream()
        .map(client -> PlacioMapping.RECORD.read(this, client));
  }

  @Override
  public ClientRecord get(String id) {
    return PlacioMapping.RECORD.read(this, connection().clients().get(workspaceId, id).client());
  }

  @Override
  public Set<ClientField<?>> changeable() {
    return PlacioMapping.UPDATE.changeable();
  }

  @Override
  public Set<ClientField<?>> clearable() {
    return PlacioMapping.UPDATE.clearable();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Contact methods are one list at Placio. So if some of them change the client is read first,
   * and all of them are sent; what somebody else changes in between is lost. The preferred one
   * stays that, unless it goes.
   */
  @Override
  public ClientRecord update(String id, ClientChanges changes) {
    PlacioMapping.UPDATE.check(changes);
    PlacioMapping.Update update =
        new PlacioMapping.Update(
            ClientUpdateRequest.builder(),
            () -> connection().clients().get(workspaceId, id).client());
    ClientUpdateRequest request = PlacioMapping.UPDATE.write(changes, update).request().build();
    return PlacioMapping.RECORD.read(
        this, connection().clients().update(workspaceId, id, request).client());
  }

  @Override
  public void delete(String id) {
    connection().clients().delete(workspaceId, id);
  }

  @Override
  String place() {
    return workspaceId;
  }

  @Override
  void findProblems(List<String> problems) {
    notBlank("workspaceId", workspaceId, problems);
  }

  @Override
  ClientCreateRequest.Builder request() {
    return ClientCreateRequest.builder();
  }

  @Override
  NativeCreate<ClientResponse> prepare(ClientCreateRequest.Builder request) {
    ClientCreateRequest checked = request.build();
    return new NativeCreate<>(
        () -> connection().withResponse().clients().create(workspaceId, checked),
        answer -> answer.client().id(),
        search(checked));
  }

  /** Placio may answer a contact method less than was sent, but none that was not. */
  private ClientSearch search(ClientCreateRequest request) {
    PlacioContacts sent = PlacioContacts.sent(request.contactMethods());
    return ClientSearch.among(this, this::list)
        .by(BUSINESS_NAME, request.name())
        .shown(EMAIL, sent.email())
        .shown(PHONES, sent.phones())
        .shown(CONTACT_METHODS, sent.others())
        .where(client -> sent.holdsAllOf(PlacioContacts.in(client.answer(Client.class))));
  }
}
