package io.clientele;

import static io.clientele.ClientField.BUSINESS_NAME;
import static io.clientele.ClientField.CONTACT_FIRST_NAME;
import static io.clientele.ClientField.CONTACT_LAST_NAME;
import static io.clientele.ClientField.EMAIL;

import io.clientele.plusvibe.PlusVibe;
import io.clientele.plusvibe.model.ClientCreateRequest;
import io.clientele.plusvibe.model.ClientDeleteRequest;
import io.clientele.plusvibe.model.ClientUpdateRequest;
import io.clientele.plusvibe.model.CreatedClient;
import io.clientele.plusvibe.model.WorkspaceAccessInput;
import io.clientele.plusvibe.model.WorkspacePermission;
import io.clientele.runtime.MissingPropertyException;
import io.clientele.runtime.Secret;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PlusVibe, and what its clients get to see there. Its answers are {@link CreatedClient}. Immutable
 * and thread-safe.
 */
public final class PlusVibeAccount extends Account<ClientCreateRequest.Builder>
    implements CanUpdate, CanDelete {
  private final Connected<PlusVibe> plusVibe;
  private final String workspaceId;
  private final List<WorkspaceAccessInput> access;

  private PlusVibeAccount(
      Connected<PlusVibe> plusVibe,
      String workspaceId,
      List<WorkspaceAccessInput> access,
      Setup<ClientCreateRequest.Builder> setup) {
    super(plusVibe, PlusVibeMapping.CREATE, PlusVibeMapping.RECORD, setup);
    this.plusVibe = plusVibe;
    this.workspaceId = Objects.requireNonNull(workspaceId, "workspaceId");
    this.access = access;
  }

  /**
   * A connection that creates clients from a workspace. It needs {@link #opening} besides: PlusVibe
   * creates no client that sees nothing, and what one sees is for you to say.
   *
   * @param workspaceId a workspace that you may use yourself
   */
  public static PlusVibeAccount of(PlusVibe plusVibe, String workspaceId) {
    return of(Connected.to(plusVibe), workspaceId);
  }

  /**
   * As {@link #of(PlusVibe, String)}, with a connection that the {@link Clientele} builds and
   * closes.
   */
  public static PlusVibeAccount of(PlusVibe.Builder plusVibe, String workspaceId) {
    return of(Connected.by(plusVibe::build), workspaceId);
  }

  private static PlusVibeAccount of(Connected<PlusVibe> plusVibe, String workspaceId) {
    return new PlusVibeAccount(plusVibe, workspaceId, List.of(), defaults(PlusVibeMapping.CREATE));
  }

  /**
   * The same account, whose clients get into one more workspace.
   *
   * @param workspaceId the workspace that is opened to them
   * @param hiddenLabels labels that they do not get to see there
   */
  public PlusVibeAccount opening(
      String workspaceId, WorkspacePermission permission, String... hiddenLabels) {
    List<WorkspaceAccessInput> more = new ArrayList<>(access);
    more.add(
        new WorkspaceAccessInput(
            workspaceId, List.of(permission), List.of(hiddenLabels), Map.of()));
    return new PlusVibeAccount(plusVibe, this.workspaceId, List.copyOf(more), setup());
  }

  @Override
  public PlusVibe connection() {
    return plusVibe.get();
  }

  @Override
  public PlusVibeAccount named(String name) {
    return new PlusVibeAccount(plusVibe, workspaceId, access, setup().named(name));
  }

  @Override
  public PlusVibeAccount adjusting(Consumer<ClientCreateRequest.Builder> adjustment) {
    return new PlusVibeAccount(plusVibe, workspaceId, access, setup().adjusting(adjustment));
  }

  /** {@inheritDoc} They are those of the workspace, and of those that are opened to clients. */
  @Override
  public Stream<ClientRecord> list() {
    Set<String> seen = new HashSet<>();
    return Stream.concat(Stream.of(workspaceId), access.stream().map(WorkspaceAccessInput::id))
        .distinct()
        .flatMap(id -> connection().clients().list(id).clients().stream())
        .filter(client -> seen.add(client.clientId()))
        .map(client -> PlusVibeMapping.RECORD.read(this, client));
  }

  @Override
  public Set<ClientField<?>> changeable() {
    return PlusVibeMapping.UPDATE.changeable();
  }

  @Override
  public Set<ClientField<?>> clearable() {
    return PlusVibeMapping.UPDATE.clearable();
  }

  @Override
  public @Nullable ClientRecord update(String id, ClientChanges changes) {
    PlusVibeMapping.UPDATE.check(changes);
    ClientUpdateRequest.Builder request =
        ClientUpdateRequest.builder().workspaceId(workspaceId).clientId(id);
    connection().clients().update(PlusVibeMapping.UPDATE.write(changes, request).build());
    return null;
  }

  @Override
  public void delete(String id) {
    connection()
        .clients()
        .delete(ClientDeleteRequest.builder().workspaceId(workspaceId).clientId(id).build());
  }

  @Override
  String place() {
    return workspaceId;
  }

  @Override
  void findProblems(List<String> problems) {
    notBlank("workspaceId", workspaceId, problems);
    if (access.isEmpty()) {
      problems.add("no workspace is open to its clients: call opening(workspaceId, permission)");
    }
    for (WorkspaceAccessInput opened : access) {
      notBlank("opening(...): workspaceId", opened.id(), problems);
      notBroken(
          "opening(\"" + opened.id() + "\", ...)", () -> opened.toBuilder().build(), problems);
    }
  }

  @Override
  ClientCreateRequest.Builder request() {
    return ClientCreateRequest.builder().workspaceId(workspaceId).workspaces(access);
  }

  @Override
  NativeCreate<CreatedClient> prepare(ClientCreateRequest.Builder request) {
    ClientCreateRequest checked = request.build();
    return new NativeCreate<>(
        () -> connection().withResponse().clients().create(checked),
        CreatedClient::clientId,
        ClientSearch.among(this, this::list)
            .by(EMAIL, checked.clientEmail())
            .shown(BUSINESS_NAME, checked.clientBusinessName())
            .expecting(BUSINESS_NAME, checked.clientBusinessName())
            .expecting(CONTACT_FIRST_NAME, checked.clientFirstName())
            .expecting(CONTACT_LAST_NAME, checked.clientLastName()),
        PlusVibeAccount::password);
  }

  private static @Nullable Secret password(CreatedClient answer) {
    try {
      return answer.password();
    } catch (MissingPropertyException e) {
      return null; // There is an id, and so a client, whatever else the answer lacks.
    }
  }
}
