package io.clientele;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** How one create is done. Immutable and thread-safe. */
public final class CreateOptions {
  private static final CreateOptions DEFAULTS = new CreateOptions(Unstorable.REFUSE, Map.of());

  private final Unstorable unstorable;
  private final Map<Account<?>, Consumer<?>> adjustments;

  private CreateOptions(Unstorable unstorable, Map<Account<?>, Consumer<?>> adjustments) {
    this.unstorable = unstorable;
    this.adjustments = Map.copyOf(adjustments);
  }

  /** What holds if nothing is said: {@link Unstorable#REFUSE}, and requests as they are made. */
  public static CreateOptions defaults() {
    return DEFAULTS;
  }

  /** The same options with this for what a provider cannot store. */
  public CreateOptions unstorable(Unstorable choice) {
    return new CreateOptions(choice, adjustments);
  }

  /**
   * The same options with a last word on the request to one account, after those of the account
   * itself, and before it is checked and sent.
   *
   * @param account the very object that was added to the {@link Clientele}
   */
  public <B> CreateOptions adjusting(Account<B> account, Consumer<B> adjustment) {
    Map<Account<?>, Consumer<?>> more = new HashMap<>(adjustments);
    more.put(account, adjustmentOf(account).andThen(adjustment));
    return new CreateOptions(unstorable, more);
  }

  Unstorable unstorable() {
    return unstorable;
  }

  /** The accounts whose requests are adjusted. */
  Set<Account<?>> adjusted() {
    return adjustments.keySet();
  }

  @SuppressWarnings("unchecked") // adjusting(...) puts them in with the type of their account.
  <B> Consumer<B> adjustmentOf(Account<B> account) {
    Consumer<?> adjustment = adjustments.get(account);
    return adjustment == null ? request -> {} : (Consumer<B>) adjustment;
  }
}
