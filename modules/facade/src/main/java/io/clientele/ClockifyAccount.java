package io.clientele;

import static io.clientele.ClientField.ADDRESS;
import static io.clientele.ClientField.BUSINESS_NAME;
import static io.clientele.ClientField.EMAIL;
import static io.clientele.ClientField.NOTE;

import io.clientele.clockify.Clockify;
import io.clientele.clockify.model.Client;
import io.clientele.clockify.model.ClientCreateRequest;
import io.clientele.clockify.model.ClientUpdateRequest;
import io.clientele.clockify.model.ClientsListParameters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Clockify workspace. Its answers are {@link Client}. Immutable and thread-safe. */
public final class ClockifyAccount extends Account<ClientCreateRequest.Builder>
    implements CanGet, CanUpdate, CanArchive, CanDelete {
  private final Connected<Clockify> clockify;
  private final String workspaceId;

  private ClockifyAccount(
      Connected<Clockify> clockify, String workspaceId, Setup<ClientCreateRequest.Builder> setup) {
    super(clockify, ClockifyMapping.CREATE, ClockifyMapping.RECORD, setup);
    this.clockify = clockify;
    this.workspaceId = Objects.requireNonNull(workspaceId, "workspaceId");
  }

  /**
   * A workspace.
   *
   * @param workspaceId the workspace that gets the clients
   */
  public static ClockifyAccount of(Clockify clockify, String workspaceId) {
    return of(Connected.to(clockify), workspaceId);
  }

  /**
   * As {@link #of(Clockify, String)}, with a connection that the {@link Clientele} builds and
   * closes.
   */
  public static ClockifyAccount of(Clockify.Builder clockify, String workspaceId) {
    return of(Connected.by(clockify::build), workspaceId);
  }

  private static ClockifyAccount of(Connected<Clockify> clockify, String workspaceId) {
    return new ClockifyAccount(clockify, workspaceId, defaults(ClockifyMapping.CREATE));
  }

  @Override
  public Clockify connection() {
    return clockify.get();
  }

  @Override
  public ClockifyAccount named(String name) {
    return new ClockifyAccount(clockify, workspaceId, setup().named(name));
  }

  @Override
  public ClockifyAccount adjusting(Consumer<ClientCreateRequest.Builder> adjustment) {
    return new ClockifyAccount(clockify, workspaceId, setup().adjusting(adjustment));
  }

  @Override
  public Stream<ClientRecord> list() {
    return pages(null);
  }

  @Override
  public ClientRecord get(String id) {
    return ClockifyMapping.RECORD.read(this, connection().clients().get(workspaceId, id));
  }

  @Override
  public Set<ClientField<?>> changeable() {
    return ClockifyMapping.UPDATE.changeable();
  }

  @Override
  public Set<ClientField<?>> clearable() {
    return ClockifyMapping.UPDATE.clearable();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Clockify does not say what becomes of what an update leaves out. So the client is read
   * first, and all of it is sent; what somebody else changes in between is lost.
   */
  @Override
  public ClientRecord update(String id, ClientChanges changes) {
    ClockifyMapping.UPDATE.check(changes);
    ClientUpdateRequest.Builder request = asItIs(id).toBuilder();
    return put(id, ClockifyMapping.UPDATE.write(changes, request).build());
  }

  /** {@inheritDoc} It is read first, and sent with all that was read. */
  @Override
  public ClientRecord archive(String id) {
    ClientUpdateRequest now = asItIs(id);
    // Not built, but made: what Clockify holds is not for us to judge.
    return put(
        id,
        new ClientUpdateRequest(
            now.name(),
            now.email(),
            now.address(),
            now.note(),
            true,
            now.ccEmails(),
            now.currencyId(),
            now.additionalProperties()));
  }

  @Override
  public void delete(String id) {
    connection().clients().delete(workspaceId, id);
  }

  /** The clients whose names hold {@code part}. */
  private Stream<ClientRecord> pages(@Nullable String part) {
    ClientsListParameters named =
        part == null ? null : ClientsListParameters.builder().name(part).build();
    return connection().paged().clients().list(workspaceId, named).stream()
        .map(client -> ClockifyMapping.RECORD.read(this, client));
  }

  private ClientUpdateRequest asItIs(String id) {
    Client now = connection().clients().get(workspaceId, id);
    return new ClientUpdateRequest(
        now.name(),
        now.email(),
        now.address(),
        now.note(),
        now.archived(),
        now.ccEmails(),
        now.currencyId(),
        Map.of());
  }

  private ClientRecord put(String id, ClientUpdateRequest request) {
    return ClockifyMapping.UPDATED.read(
        this, connection().clients().update(workspaceId, id, request));
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
  NativeCreate<Client> prepare(ClientCreateRequest.Builder request) {
    ClientCreateRequest checked = request.build();
    return new NativeCreate<>(
        () -> connection().withResponse().clients().create(workspaceId, checked),
        Client::id,
        ClientSearch.among(this, () -> pages(checked.name()))
            .by(BUSINESS_NAME, checked.name())
            .expecting(EMAIL, checked.email())
            .expecting(ADDRESS, checked.address())
            .expecting(NOTE, checked.note()));
  }
}
