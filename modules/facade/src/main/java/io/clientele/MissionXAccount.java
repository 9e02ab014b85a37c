package io.clientele;

import static io.clientele.ClientField.BUSINESS_NAME;
import static io.clientele.ClientField.OWN_ID;

import io.clientele.missionx.MissionX;
import io.clientele.missionx.model.Client;
import io.clientele.missionx.model.ClientCreateRequest;
import io.clientele.missionx.model.ClientUpdateRequest;
import io.clientele.missionx.model.ClientsListParameters;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The missionX organization that the connection is for. Its answers are {@link Client}. Immutable
 * and thread-safe.
 */
public final class MissionXAccount extends Account<ClientCreateRequest.Builder>
    implements CanUpdate {
  /** As many in a page as missionX allows, and archived clients too. */
  private static final ClientsListParameters ALL =
      ClientsListParameters.builder().limit(100).withArchived(true).build();

  private final Connected<MissionX> missionX;
  private final List<String> departments;

  private MissionXAccount(
      Connected<MissionX> missionX,
      List<String> departments,
      Setup<ClientCreateRequest.Builder> setup) {
    super(missionX, MissionXMapping.CREATE, MissionXMapping.RECORD, setup);
    this.missionX = missionX;
    this.departments = departments;
  }

  /** The organization of a connection; its clients belong to no department. */
  public static MissionXAccount of(MissionX missionX) {
    return of(Connected.to(missionX));
  }

  /** As {@link #of(MissionX)}, with a connection that the {@link Clientele} builds and closes. */
  public static MissionXAccount of(MissionX.Builder missionX) {
    return of(Connected.by(missionX::build));
  }

  private static MissionXAccount of(Connected<MissionX> missionX) {
    return new MissionXAccount(missionX, List.of(), defaults(MissionXMapping.CREATE));
  }

  /** The same account, whose clients belong to these departments, given by their ids. */
  public MissionXAccount departments(String... ids) {
    return new MissionXAccount(missionX, List.of(ids), setup());
  }

  @Override
  public MissionX connection() {
    return missionX.get();
  }

  @Override
  public MissionXAccount named(String name) {
    return new MissionXAccount(missionX, departments, setup().named(name));
  }

  @Override
  public MissionXAccount adjusting(Consumer<ClientCreateRequest.Builder> adjustment) {
    return new MissionXAccount(missionX, departments, setup().adjusting(adjustment));
  }

  @Override
  public Stream<ClientRecord> list() {
    return connection().paged().clients().list(ALL).stream()
        .map(client -> MissionXMapping.RECORD.read(this, client));
  }

  @Override
  public Set<ClientField<?>> changeable() {
    return MissionXMapping.UPDATE.changeable();
  }

  @Override
  public Set<ClientField<?>> clearable() {
    return MissionXMapping.UPDATE.clearable();
  }

  /** {@inheritDoc} missionX may have done it without saying so; it is not sent again then. */
  @Override
  public ClientRecord update(String id, ClientChanges changes) {
    MissionXMapping.UPDATE.check(changes);
    ClientUpdateRequest request =
        MissionXMapping.UPDATE.write(changes, ClientUpdateRequest.builder()).build();
    return MissionXMapping.RECORD.read(this, connection().clients().update(id, request));
  }

  @Override
  void findProblems(List<String> problems) {
    departments.forEach(id -> notBlank("departments: an id", id, problems));
  }

  @Override
  ClientCreateRequest.Builder request() {
    ClientCreateRequest.Builder request = ClientCreateRequest.builder();
    return departments.isEmpty() ? request : request.departments(departments);
  }

  @Override
  NativeCreate<Client> prepare(ClientCreateRequest.Builder request) {
    ClientCreateRequest checked = request.build();
    ClientSearch search =
        ClientSearch.among(this, this::list)
            .by(OWN_ID, checked.customId())
            .shown(BUSINESS_NAME, checked.title())
            .expecting(BUSINESS_NAME, checked.title());
    return new NativeCreate<>(
        () -> connection().withResponse().clients().create(checked),
        Client::id,
        checked.customId() != null
            ? search
            : search.cannotTell(
                "missionX keeps a name any number of times, and has no ownId of it"));
  }
}
