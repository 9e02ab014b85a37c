package io.clientele.reliability;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that goes wrong, in the order in which it is told. */
final class Faults {
  private static final Map<String, List<Fault>> BY_GROUP = new LinkedHashMap<>();

  static {
    BY_GROUP.put("Before the request", NothingSent.connections());
    BY_GROUP.put("Fetching a token", NothingSent.tokens());
    BY_GROUP.put("A proxy on the way", NothingSent.proxies());
    BY_GROUP.put("Limits", Refused.limits());
    BY_GROUP.put("Refusals", Refused.refusals());
    BY_GROUP.put("Failures of the provider", Refused.failures());
    BY_GROUP.put("Redirects", Refused.redirects());
    BY_GROUP.put("Lost answers", Lost.answers());
    BY_GROUP.put("What the caller does before the answer comes", Lost.callers());
    BY_GROUP.put("A connection that was used before", Lost.reusedConnections());
    BY_GROUP.put("Answers that cannot be believed", Unreadable.bodies());
    BY_GROUP.put("Answers that are hardly HTTP", Unreadable.messages());
  }

  private Faults() {}

  static Map<String, List<Fault>> byGroup() {
    return Collections.unmodifiableMap(BY_GROUP);
  }

  static List<Fault> all() {
    return BY_GROUP.values().stream().flatMap(List::stream).toList();
  }
}
