package io.clientele;

import io.clientele.runtime.ConfigurationException;
import io.clientele.runtime.ValidationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Creates clients at several providers with one request, and says what became of each.
 *
 * <pre>{@code
 * try (Clientele clientele =
 *     Clientele.builder()
 *         .add(ClockifyAccount.of(clockify, workspaceId))
 *         .add(ChatDashAccount.of(chatDash).defaultLanguage("de"))
 *         .build()) {
 *   NewClient client =
 *       NewClient.builder()
 *           .businessName("Nova Consulting Ltd")
 *           .contactFirstName("Nova")
 *           .email("nova.smith@example.com")
 *           .login("nova.smith", Secret.of(password))
 *           .build();
 *   Outcomes outcomes =
 *       clientele.create(client, CreateOptions.defaults().unstorable(Unstorable.REPORT));
 *   System.out.println(outcomes.table());
 *   for (Outcome.Unknown unknown : outcomes.unknown()) {
 *     System.out.println(clientele.resolve(unknown));
 *   }
 * }
 * }</pre>
 *
 * <p>A create is sent to all accounts at once. Each has its own outcome, and none waits for, or
 * fails with, another; {@code create} returns when the last one has ended, which is at most the
 * deadline of the slowest connection. It throws only what is said below: whatever goes wrong at a
 * provider is in the outcome. If the calling thread is interrupted, what is under way ends soon
 * with the outcome that is true, and the thread stays interrupted.
 *
 * <p>Immutable and thread-safe. Make one and keep it. Closing it closes the connections that it
 * built itself, of accounts that were given a builder; others belong to those who made them.
 */
public final class Clientele implements AutoCloseable {
  private final AccountsByName accounts;
  private final Workers workers;
  private final Time time;

  private Clientele(AccountsByName accounts, @Nullable Executor executor, Time time) {
    this.accounts = accounts;
    this.time = time;
    this.workers = new Workers(executor);
  }

  /** Starts one without accounts. */
  public static Builder builder() {
    return new Builder();
  }

  /** The accounts, in the order in which they were added. */
  public List<Account<?>> accounts() {
    return accounts.all();
  }

  /**
   * The account of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Account<?> account(String name) {
    return accounts.get(name);
  }

  /** Creates a client at all accounts, with {@link CreateOptions#defaults}. */
  public Outcomes create(NewClient client) {
    return create(client, CreateOptions.defaults());
  }

  /**
   * Creates a client at all accounts.
   *
   * @throws IllegalArgumentException if an option is about an account that is not one of them, or
   *     if two of them are one place by two names
   * @throws IllegalStateException if this is closed
   */
  public Outcomes create(NewClient client, CreateOptions options) {
    return create(accounts.all().stream().map(Account::name).toList(), client, options);
  }

  /** Creates a client at one account, with {@link CreateOptions#defaults}. */
  public Outcome create(String account, NewClient client) {
    return create(account, client, CreateOptions.defaults());
  }

  /**
   * Creates a client at one account.
   *
   * @param account the account's name
   * @throws IllegalArgumentException if there is none of that name, or if an option is about
   *     another one
   * @throws IllegalStateException if this is closed
   */
  public Outcome create(String account, NewClient client, CreateOptions options) {
    return create(List.of(account), client, options).at(account);
  }

  /** Creates a client at some of the accounts, with {@link CreateOptions#defaults}. */
  public Outcomes create(Collection<String> accounts, NewClient client) {
    return create(accounts, client, CreateOptions.defaults());
  }

  /**
   * Creates a client at some of the accounts.
   *
   * @param accounts their names, at least one, no place twice; the outcomes are in the same order
   * @throws IllegalArgumentException if the names are not so, or if an option is about an account
   *     that is not one of them
   * @throws IllegalStateException if this is closed
   */
  public Outcomes create(Collection<String> accounts, NewClient client, CreateOptions options) {
    Objects.requireNonNull(client, "client");
    Set<Account<?>> chosen = this.accounts.get(accounts);
    options.checkAdjusted(chosen);
    List<CreateAt<?>> creates = new ArrayList<>();
    chosen.forEach(account -> creates.add(new CreateAt<>(account, client, options, time)));
    return new Outcomes(workers.run(creates, options.isInOrder(), options.deadline()));
  }

  /**
   * The outcome of a create that an earlier run of the program began, and did not live to hear of:
   * for {@link #resolve}. Nothing is sent. Keep the client, the account and the time before you
   * create, and they are all that a restart needs.
   *
   * @param options as they were then: an adjustment may change what to look for
   * @param sentAt no later than it was begun: who is known to be older is not taken for it
   * @throws IllegalArgumentException if there is no account of that name
   * @throws ValidationException if such a client cannot have been sent
   */
  public Outcome.Unknown unknown(
      String account, NewClient client, CreateOptions options, Instant sentAt) {
    return new CreateAt<>(accounts.get(account), client, options, time).ofEarlierRun(sentAt);
  }

  /** Looks into an unknown outcome, with {@link ResolveOptions#defaults}. */
  public Resolution resolve(Outcome.Unknown outcome) {
    return resolve(outcome, ResolveOptions.defaults());
  }

  /**
   * Looks whether the client of an unknown outcome is there, by what identifies it at its provider:
   * missionX your own id, PlusVibe the e-mail address, ChatDash the login, Clockify the name,
   * Placio the name and the contact methods. It looks at once, and again until it has found one, or
   * the settling time is over. It never creates: not to have been seen does not make that safe.
   *
   * @throws IllegalArgumentException if the outcome is of none of these accounts
   * @throws IllegalStateException if this is closed
   */
  public Resolution resolve(Outcome.Unknown outcome, ResolveOptions options) {
    workers.checkOpen();
    accounts.get(outcome.account());
    return new Resolver(outcome, options, time).resolve();
  }

  /**
   * The clients of all accounts, read at once; what goes wrong at one is said in its listing. Each
   * page has the deadline of its connection; an interrupt ends them all soon.
   *
   * @throws IllegalStateException if this is closed
   */
  public Listings list() {
    return new Listings(workers.run(accounts.all().stream().map(ListAt::all).toList()));
  }

  /**
   * The clients of all accounts whose field has this value: a text as it is, an e-mail address in
   * whatever case, a list or map that has these items and maybe more. All clients are read for
   * that. A provider that does not list the field says so in its listing.
   *
   * @throws IllegalArgumentException if the value is an empty list or map
   * @throws IllegalStateException if this is closed
   */
  public <T> Listings find(ClientField<T> field, T value) {
    if (ClientField.isEmpty(Objects.requireNonNull(value, "value"))) {
      throw new IllegalArgumentException("Nobody can be found by " + field + " without an item");
    }
    return new Listings(
        workers.run(
            accounts.all().stream().map(account -> ListAt.having(field, value, account)).toList()));
  }

  /**
   * As {@link CanGet#get}.
   *
   * @throws IllegalArgumentException if the client is at none of the accounts
   * @throws UnsupportedOperationException if its provider has no way to do that
   */
  public ClientRecord get(ClientRef client) {
    return able(client, Capability.GET, CanGet.class).get(client.id());
  }

  /**
   * As {@link CanUpdate#update}.
   *
   * @throws IllegalArgumentException if the client is at none of the accounts
   * @throws UnsupportedOperationException if its provider has no way to do that
   */
  public @Nullable ClientRecord update(ClientRef client, ClientChanges changes) {
    return able(client, Capability.UPDATE, CanUpdate.class).update(client.id(), changes);
  }

  /**
   * As {@link CanArchive#archive}.
   *
   * @throws IllegalArgumentException if the client is at none of the accounts
   * @throws UnsupportedOperationException if its provider has no way to do that
   */
  public ClientRecord archive(ClientRef client) {
    return able(client, Capability.ARCHIVE, CanArchive.class).archive(client.id());
  }

  /**
   * As {@link CanDelete#delete}.
   *
   * @throws IllegalArgumentException if the client is at none of the accounts
   * @throws UnsupportedOperationException if its provider has no way to do that
   */
  public void delete(ClientRef client) {
    able(client, Capability.DELETE, CanDelete.class).delete(client.id());
  }

  private <C> C able(ClientRef client, Capability capability, Class<C> type) {
    workers.checkOpen();
    return accounts.able(client, capability, type);
  }

  /**
   * Lets nothing begin any more, and waits until those under way have ended, each with its outcome.
   * If the thread that waits is interrupted, they end soon. Closing twice is harmless.
   */
  @Override
  public void close() {
    workers.close();
    accounts.close();
  }

  /** As in {@code Clientele[clockify (Clockify), agency-eu (Placio)]}. */
  @Override
  public String toString() {
    return "Clientele" + accounts;
  }

  /** Makes a {@link Clientele}. Not thread-safe. */
  public static final class Builder {
    private final List<Account<?>> accounts = new ArrayList<>();
    private @Nullable Executor executor;
    private Time time = Time.ofThisMachine();

    private Builder() {}

    /**
     * Adds an account; several of one provider need names of their own. One that was given a
     * builder is for this Clientele alone.
     */
    public Builder add(Account<?> account) {
      accounts.add(Objects.requireNonNull(account, "account"));
      return this;
    }

    /**
     * What runs the creates, each as one task that blocks until it has an outcome. If not set, each
     * has a thread of its own, a virtual one from Java 21. With {@code Runnable::run} they are done
     * one after the other, in the order of the accounts. A task that is rejected is refused in its
     * outcome; one that is dropped in silence is waited for for ever. It is not closed here.
     */
    public Builder executor(Executor executor) {
      this.executor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /** The clock, and what waits between two looks of {@link Clientele#resolve}; for tests. */
    public Builder time(Time time) {
      this.time = Objects.requireNonNull(time, "time");
      return this;
    }

    /**
     * Returns what was set, and builds the connections that are not built yet. Nothing is sent by
     * that.
     *
     * @throws ConfigurationException naming all that is missing or cannot work, by account
     */
    public Clientele build() {
      return new Clientele(AccountsByName.checked(accounts), executor, time);
    }
  }
}
