package io.clientele;

import io.clientele.missionx.MissionX;
import io.clientele.missionx.model.Client;
import io.clientele.missionx.model.ClientCreateRequest;
import java.util.List;
import java.util.function.Consumer;

/**
 * The missionX organization that the connection is for. Its answers are {@link Client}. Immutable
 * and thread-safe.
 */
public final class MissionXAccount extends Account<ClientCreateRequest.Builder> {
  private final MissionX missionX;
  private final List<String> departments;

  private MissionXAccount(
      MissionX missionX, List<String> departments, Setup<ClientCreateRequest.Builder> setup) {
    super(missionX, setup);
    this.missionX = missionX;
    this.departments = departments;
  }

  /** The organization of a connection; its clients belong to no department. */
  public static MissionXAccount of(MissionX missionX) {
    return new MissionXAccount(missionX, List.of(), defaults(missionX));
  }

  /** The same account, whose clients belong to these departments, given by their ids. */
  public MissionXAccount departments(String... ids) {
    return new MissionXAccount(missionX, List.of(ids), setup());
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
  void findProblems(List<String> problems) {
    departments.forEach(id -> notBlank("departments: an id", id, problems));
  }

  @Override
  Mapping<ClientCreateRequest.Builder> mapping() {
    return MissionXMapping.CREATE;
  }

  @Override
  ClientCreateRequest.Builder request() {
    ClientCreateRequest.Builder request = ClientCreateRequest.builder();
    return departments.isEmpty() ? request : request.departments(departments);
  }

  @Override
  NativeCreate<Client> prepare(ClientCreateRequest.Builder request) {
    ClientCreateRequest checked = request.build();
    return new NativeCreate<>(() -> missionX.withResponse().clients().create(checked), Client::id);
  }
}
