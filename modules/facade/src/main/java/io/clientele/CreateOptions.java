package io.clientele;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How one create is done. Immutable and thread-safe. */
public final class CreateOptions {
  private static final CreateOptions DEFAULTS =
      new CreateOptions(Unstorable.REFUSE, Map.of(), false, null);

  private final Unstorable unstorable;
  private final Map<Account<?>, Consumer<?>> adjustments;

  private final boolean inOrder;
  private final @Nullable Duration deadline;

  private CreateOptions(
      Unstorable unstorable,
      Map<Account<?>, Consumer<?>> adjustments,
      boolean inOrder,
      @Nullable Duration deadline) {
    this.unstorable = unstorable;
    this.adjustments = Map.copyOf(adjustments);
    this.inOrder = inOrder;
    this.deadline = deadline;
  }

  /**
   * What holds if nothing is said: {@link Unstorable#REFUSE}, requests as they are made, all
   * accounts at once, and no deadline but those of the connections.
   */
  public static CreateOptions defaults() {
    return DEFAULTS;
  }

  /** The same options with this for what a provider cannot store. */
  public CreateOptions unstorable(Unstorable choice) {
    return new CreateOptions(choice, adjustments, inOrder, deadline);
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
    return new CreateOptions(unstorable, more, inOrder, deadline);
  }

  /**
   * The same options, but one account after the other, in their order, whatever becomes of each.
   */
  public CreateOptions inOrder() {
    return new CreateOptions(unstorable, adjustments, true, deadline);
  }

  /**
   * The same options with the time that all accounts have together; each connection keeps its own
   * deadline besides. What is not begun by then is refused; what is under way is interrupted, and
   * ends at most a second later: as unknown, if it may have been done.
   *
   * @throws IllegalArgumentException if it is not positive, or more than a day
   */
  public CreateOptions deadline(Duration time) {
    Words.checkTime("deadline", time);
    return new CreateOptions(unstorable, adjustments, inOrder, time);
  }

  boolean isInOrder() {
    return inOrder;
  }

  @Nullable Duration deadline() {
    return deadline;
  }

  Unstorable unstorable() {
    return unstorable;
  }

  /**
   * Checks that no adjustment is for an account that takes no part.
   *
   * @throws IllegalArgumentException if one is
   */
  void checkAdjusted(Set<Account<?>> accounts) {
    for (Account<?> adjusted : adjustments.keySet()) {
      if (!accounts.contains(adjusted)) {
        throw new IllegalArgumentException(
            "The options adjust "
                + adjusted
                + ", which is not part of this create: give adjusting(...) the very account that"
                + " was added");
      }
    }
  }

  @SuppressWarnings("unchecked") // adjusting(...) puts them in with the type of their account.
  <B> Consumer<B> adjustmentOf(Account<B> account) {
    Consumer<?> adjustment = adjustments.get(account);
    return adjustment == null ? request -> {} : (Consumer<B>) adjustment;
  }
}
