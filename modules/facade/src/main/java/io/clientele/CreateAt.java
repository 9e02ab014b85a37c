package io.clientele;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.ApiResponse;
import io.clientele.runtime.AuthenticationException;
import io.clientele.runtime.ConfigurationException;
import io.clientele.runtime.ConnectionException;
import io.clientele.runtime.NotFoundException;
import io.clientele.runtime.PermissionException;
import io.clientele.runtime.RateLimitedException;
import io.clientele.runtime.RefusedException;
import io.clientele.runtime.ValidationException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The create of one client at one account, for one thread. Whatever happens becomes an outcome, and
 * what cannot be told apart from a created client is never called refused.
 *
 * @param <B> the provider's own request builder
 */
final class CreateAt<B> implements Task<Outcome> {
  private static final String STUCK = "It did not end, though it was interrupted.";
  private static final String EARLIER = "The program ended before an answer came.";
  private static final String NO_ID = "The id in the answer is empty.";
  static final String TOO_LATE = "Nothing was sent: the deadline passed before.";

  private final Account<B> account;
  private final NewClient client;
  private final CreateOptions options;
  private final Time time;
  private long start = System.nanoTime();
  private Instant sentAt;
  private volatile boolean expired;

  // Guarded by this.
  private @Nullable NativeCreate<?> sent;
  private boolean abandoned;

  CreateAt(Account<B> account, NewClient client, CreateOptions options, Time time) {
    this.account = account;
    this.client = client;
    this.options = options;
    this.time = time;
    this.sentAt = time.now();
  }

  /** Creates the client if nothing speaks against it. */
  @Override
  public Outcome run() {
    start = System.nanoTime(); // Waiting for a thread is no part of it.
    List<FieldViolation> violations = new ArrayList<>(0);
    NativeCreate<?> create = null;
    try {
      if (options.unstorable() == Unstorable.REFUSE) {
        violations.addAll(account.mapping().refusals(client));
      }
      create = prepare();
    } catch (ValidationException e) {
      violations.addAll(inOurWords(e));
    } catch (Exception | Error e) {
      return refused(List.of(), "Nothing was sent: " + Words.reason(e), e);
    }
    if (create == null || !violations.isEmpty()) {
      return refused(violations, null);
    }
    synchronized (this) {
      if (Thread.currentThread().isInterrupted() || abandoned) {
        return notBegun(expired ? TOO_LATE : "Interrupted before anything was sent.", null);
      }
      sent = create;
      sentAt = time.now();
    }
    return send(create);
  }

  @Override
  public Outcome notBegun(String reason, @Nullable Throwable cause) {
    return refused(List.of(), reason, cause);
  }

  @Override
  public void expire() {
    expired = true;
  }

  @Override
  public synchronized Outcome abandoned() {
    abandoned = true;
    return sent == null
        ? notBegun(TOO_LATE, null)
        : unknown(sent, STUCK, new TimeoutException(STUCK), null);
  }

  /**
   * The outcome of the same create in an earlier run of the program, which ended before it had one.
   *
   * @throws ValidationException if it cannot have been sent
   */
  Outcome.Unknown ofEarlierRun(Instant then) {
    NativeCreate<?> create = prepare();
    sentAt = then;
    return unknown(create, EARLIER, new IllegalStateException(EARLIER), null);
  }

  private NativeCreate<?> prepare() {
    B request = account.request();
    account.mapping().write(client, request);
    account.setup().adjustment().accept(request);
    options.adjustmentOf(account).accept(request);
    return account.prepare(request);
  }

  private <A> Outcome send(NativeCreate<A> create) {
    ApiResponse<A> response;
    try {
      response = create.send().get();
    } catch (ValidationException e) {
      return refused(inOurWords(e), e);
    } catch (Exception | Error e) {
      return createdNothing(e)
          ? refused(List.of(), reason(Words.reason(e)), e)
          : unknown(create, Words.reason(e), e, null);
    }
    try {
      String id = create.id().apply(response.body());
      return "".equals(id)
          ? unknown(create, NO_ID, new IllegalStateException(NO_ID), response)
          : created(create, id, response);
    } catch (Exception | Error e) {
      // Success, they say; but without the id it is not the answer that is documented.
      return unknown(create, Words.reason(e), e, response);
    }
  }

  /**
   * Whether an exception says that nothing was created. The list names those that do, and no other
   * counts: {@link ConnectionException} does as a create is never sent twice by itself.
   */
  private static boolean createdNothing(Throwable e) {
    return e instanceof AuthenticationException
        || e instanceof ConfigurationException
        || e instanceof ConnectionException
        || e instanceof NotFoundException
        || e instanceof PermissionException
        || e instanceof RateLimitedException
        || e instanceof RefusedException;
  }

  private <A> Outcome created(
      NativeCreate<A> create, @Nullable String id, ApiResponse<A> response) {
    return new Outcome.Created(
        account.name(),
        account.provider(),
        id,
        response.status(),
        took(),
        response.body(),
        response.rawBody(),
        create.oneTimePassword().apply(response.body()),
        account.mapping().unstorable(client));
  }

  private Outcome refused(List<FieldViolation> violations, @Nullable Throwable cause) {
    return refused(violations, "Nothing was sent:" + FieldViolation.lines(violations), cause);
  }

  private Outcome refused(
      List<FieldViolation> violations, String reason, @Nullable Throwable cause) {
    Integer status = cause instanceof ApiException e ? e.status() : null;
    return new Outcome.Refused(
        account.name(), account.provider(), status, took(), reason, violations, cause);
  }

  private Outcome.Unknown unknown(
      NativeCreate<?> create, String reason, Throwable cause, @Nullable ApiResponse<?> response) {
    Integer status = null;
    String rawJson = null;
    if (response != null) {
      status = response.status();
      rawJson = response.rawBody();
    } else if (cause instanceof ApiException e) {
      status = e.status();
      rawJson = e.rawBody();
    }
    return new Outcome.Unknown(
        account.name(),
        account.provider(),
        status,
        took(),
        reason(reason),
        cause,
        rawJson,
        sentAt,
        create.search());
  }

  private List<FieldViolation> inOurWords(ValidationException e) {
    return e.violations().stream().map(account.mapping()::inOurWords).toList();
  }

  private String reason(String reason) {
    return expired ? "The deadline of all accounts passed. " + reason : reason;
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
