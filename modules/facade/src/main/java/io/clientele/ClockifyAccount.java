package io.clientele;

import io.clientele.clockify.Clockify;
import io.clientele.clockify.model.Client;
import io.clientele.clockify.model.ClientCreateRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A Clockify workspace. Its answers are {@link Client}. Immutable and thread-safe. */
public final class ClockifyAccount extends Account<ClientCreateRequest.Builder> {
  private final Clockify clockify;
  private final String workspaceId;

  private ClockifyAccount(
      Clockify clockify, String workspaceId, Setup<ClientCreateRequest.Builder> setup) {
    super(clockify, setup);
    this.clockify = clockify;
    this.workspaceId = Objects.requireNonNull(workspaceId, "workspaceId");
  }

  /**
   * A workspace.
   *
   * @param workspaceId the workspace that gets the clients
   */
  public static ClockifyAccount of(Clockify clockify, String workspaceId) {
    return new ClockifyAccount(clockify, workspaceId, defaults(clockify));
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
  void findProblems(List<String> problems) {
    notBlank("workspaceId", workspaceId, problems);
  }

  @Override
  Mapping<ClientCreateRequest.Builder> mapping() {
    return ClockifyMapping.CREATE;
  }

  @Override
  ClientCreateRequest.Builder request() {
    return ClientCreateRequest.builder();
  }

  @Override
  NativeCreate<Client> prepare(ClientCreateRequest.Builder request) {
    ClientCreateRequest checked = request.build();
    return new NativeCreate<>(
        () -> clockify.withResponse().clients().create(workspaceId, checked), Client::id);
  }
}
