package io.clientele.runtime;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the calls with the same credentials share: these, the retry budget and the pace.
 * Thread-safe.
 */
record Quota(List<Auth> credentials, RetryBudget budget, @Nullable Pacer pacer) {

  /** The quotas of a provider, by credentials. Thread-safe. */
  static final class ByCredential {
    /**
     * More than that of the application's are hardly in use at a time; those used last are kept.
     */
    private static final int MOST = 10_000;

    private final @Nullable RateLimit limit;

    /** Those of the credentials that the provider was built with, which are all kept. */
    private final Map<List<Auth>, Quota> own = new HashMap<>();

    private final Map<List<Auth>, Quota> others =
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

    synchronized Quota ofOwn(List<Auth> credentials) {
      return of(credentials, own);
    }

    synchronized Quota of(List<Auth> credentials) {
      return of(credentials, own.containsKey(credentials) ? own : others);
    }

    private Quota of(List<Auth> credentials, Map<List<Auth>, Quota> quotas) {
      Quota quota = quotas.get(credentials);
      if (quota == null) {
        Pacer pacer = limit == null ? null : new Pacer(limit);
        quota = new Quota(credentials, new RetryBudget(), pacer);
        quotas.put(credentials, quota);
      }
      return quota;
    }
  }
}
