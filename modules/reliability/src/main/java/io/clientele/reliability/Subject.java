package io.clientele.reliability;

import feign.Client;
import io.clientele.clockify.Clockify;
import io.clientele.missionx.MissionX;
import io.clientele.placio.Placio;
import io.clientele.placio.model.ContactMethodInput;
import io.clientele.placio.model.ContactType;
import io.clientele.runtime.CallListener;
import io.clientele.runtime.ProviderBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A provider on trial.
 *
 * @param create makes a client with a name and returns it, or throws
 * @param createAsync the same by a future
 */
record Subject(
    Object provider,
    Closeable closing,
    Function<String, @Nullable Object> create,
    Function<String, CompletableFuture<?>> createAsync)
    implements Closeable {

  /** Of each answer, so many bytes are read at most. */
  static final int LARGEST_ANSWER = 1024 * 1024;

  /** Which provider, as they differ in what they take for a credential. */
  enum Kind {
    /** A key in a header. */
    CLOCKIFY,
    /** A token of OAuth 2. */
    MISSION_X,
    /** Answers with values of an enumeration. */
    PLACIO
  }

  /**
   * What all have in common.
   *
   * @param transport what carries the requests, or null for our own
   */
  record Setting(
      Scene scene,
      @Nullable Client transport,
      Duration deadline,
      List<CallListener> listeners,
      Executor executor) {

    private <B extends ProviderBuilder<B>> B apply(B builder) {
      builder
          .baseUrl(scene.baseUrl())
          .deadline(deadline)
          .executor(executor)
          .largestAnswer(LARGEST_ANSWER)
          .unlimitedRate();
      listeners.forEach(builder::listener);
      if (transport != null) {
        return builder.transport(transport);
      }
      if (scene.hasTls()) {
        builder.sslContext(Certificates.client());
      }
      if (scene.proxy() != null) {
        builder.proxy(ProxySelector.of(scene.proxy()));
      }
      return builder;
    }
  }

  static Subject of(Kind kind, Setting setting) {
    return switch (kind) {
      case CLOCKIFY -> clockify(setting.apply(Clockify.builder().apiKey(Secrets.KEY)).build());
      case MISSION_X ->
          missionX(
              setting
                  .apply(MissionX.builder())
                  .clientCredentials("clientele", Secrets.CLIENT_SECRET)
                  .tokenUrl(setting.scene().tokenUrl())
                  .orgId("org-1")
                  .build());
      case PLACIO -> placio(setting.apply(Placio.builder().bearerToken(Secrets.KEY)).build());
    };
  }

  static Subject clockify(Clockify clockify) {
    Function<String, io.clientele.clockify.model.ClientCreateRequest> request =
        name -> io.clientele.clockify.model.ClientCreateRequest.builder().name(name).build();
    return new Subject(
        clockify,
        clockify::close,
        name -> clockify.clients().create("w1", request.apply(name)),
        name -> clockify.async().clients().create("w1", request.apply(name)));
  }

  private static Subject missionX(MissionX missionX) {
    Function<String, io.clientele.missionx.model.ClientCreateRequest> request =
        title -> io.clientele.missionx.model.ClientCreateRequest.builder().title(title).build();
    return new Subject(
        missionX,
        missionX::close,
        title -> missionX.clients().create(request.apply(title)),
        title -> missionX.async().clients().create(request.apply(title)));
  }

  private static Subject placio(Placio placio) {
    ContactMethodInput phone =
        ContactMethodInput.builder()
            .type(ContactType.PHONE)
            .value("+49 30 123")
            .isPreferred(true)
            .build();
    Function<String, io.clientele.placio.model.ClientCreateRequest> request =
        name ->
            io.clientele.placio.model.ClientCreateRequest.builder()
                .name(name)
                .contactMethods(List.of(phone))
                .build();
    return new Subject(
        placio,
        placio::close,
        name -> placio.clients().create("w1", request.apply(name)),
        name -> placio.async().clients().create("w1", request.apply(name)));
  }

  @Override
  public void close() throws IOException {
    closing.close();
  }
}
