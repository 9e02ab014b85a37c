package io.clientele.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the calls with one credential share: the retry budget and the pace. Thread-safe. */
record Quota(RetryBudget budget, @Nullable Pacer pacer) {

  /** The quotas of a provider, by credential. Thread-safe. */
  static final class ByCredential {
    /** More credentials than that are hardly in use at a time; the ones used last are kept. */
    private static final int MOST = 10_000;

    private final @Nullable RateLimit limit;
    private final Map<List<Auth>, Quota> quotas =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<List<Auth>, Quota> eldest) {
            return size() > MOST;
          }
        };

    ByCredential(@Nullable RateLimit limit) {
      this.limit = limit;
    }

    synchronized Quota of(List<Auth> credentials) {
      Quota quota = quotas.get(credentials);
      if (quota == null) {
        quota = new Quota(new RetryBudget(), limit == null ? null : new Pacer(limit));
        quotas.put(credentials, quota);
      }
      return quota;
    }
  }
}
