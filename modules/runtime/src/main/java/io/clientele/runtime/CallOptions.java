package io.clientele.runtime;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What some calls do differently, as in {@code clockify.with(options).clients().create(...)}.
 * Properties of a body that no document lists are set on the request itself. Immutable and
 * thread-safe.
 */
public final class CallOptions {
  private final @Nullable Duration deadline;
  private final Map<String, List<String>> headers;
  private final String query;
  private final Map<String, Supplier<String>> credentials;

  private CallOptions(Builder builder) {
    this.deadline = builder.deadline;
    this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, List<String>> header : builder.headers.entrySet()) {
      headers.put(header.getKey(), List.copyOf(header.getValue()));
    }
    this.query = String.join("&", builder.query);
    this.credentials = Map.copyOf(builder.credentials);
  }

  /** Starts with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sends these headers, and is nothing else. */
  static CallOptions of(Map<String, List<String>> headers) {
    Builder options = new Builder();
    options.headers.putAll(headers);
    return options.build();
  }

  /** What stands in {@code later} wins over what stands here; headers of other names add up. */
  CallOptions and(CallOptions later) {
    Builder both = new Builder();
    both.deadline = later.deadline == null ? deadline : later.deadline;
    both.headers.putAll(headers);
    both.headers.putAll(later.headers);
    both.query.addAll(List.of(query, later.query));
    both.query.removeIf(String::isEmpty);
    both.credentials.putAll(credentials);
    both.credentials.putAll(later.credentials);
    return both.build();
  }

  Duration deadline(Duration usual) {
    return deadline == null ? usual : deadline;
  }

  Map<String, List<String>> headers() {
    return headers;
  }

  String appendTo(String url) {
    return query.isEmpty() ? url : url + (url.indexOf('?') < 0 ? "?" : "&") + query;
  }

  Map<String, Supplier<String>> credentials() {
    return credentials;
  }

  /** Shows neither values of headers nor credentials. */
  @Override
  public String toString() {
    return "CallOptions[deadline="
        + deadline
        + ", headers="
        + headers.keySet()
        + ", credentials="
        + credentials.keySet()
        + "]";
  }

  /** The options of some calls. Not thread-safe. */
  public static final class Builder {
    private @Nullable Duration deadline;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> query = new ArrayList<>();
    private final Map<String, Supplier<String>> credentials = new LinkedHashMap<>();
    private final Problems problems = new Problems();

    private Builder() {}

    /** How long a call may take in all, instead of what the provider was built with. */
    public Builder deadline(Duration deadline) {
      problems.checkTime("deadline", deadline);
      this.deadline = deadline;
      return this;
    }

    /**
     * Sends a header besides. It wins over one of ours with that name, but for credentials; a name
     * that is given twice is sent twice.
     */
    public Builder header(String name, String value) {
      problems.note("header " + name, HeaderCheck.problem(name, value));
      headers.computeIfAbsent(name, added -> new ArrayList<>(1)).add(value);
      return this;
    }

    /** Sends a query parameter besides; both are encoded. */
    public Builder query(String name, String value) {
      query.add(encoded(name) + "=" + encoded(value));
      return this;
    }

    /**
     * Uses another value of a credential that the provider was built with; rate limit and retry
     * budget are counted for it alone.
     *
     * @param scheme the credential's name, as the builder's method has it
     * @param value a key, a token where a login fetches tokens, {@code name:password} for HTTP
     *     Basic
     */
    public Builder credential(String scheme, String value) {
      String problem = KeyAuth.problem(value);
      problems.note(scheme, problem == null ? null : scheme + ": " + problem);
      credentials.put(scheme, new KeyAuth.Fixed(value));
      return this;
    }

    /** As {@link #credential(String, String)}; asked before each attempt, so that it can change. */
    public Builder credential(String scheme, Supplier<String> value) {
      credentials.put(scheme, Objects.requireNonNull(value, scheme));
      return this;
    }

    /**
     * Makes the options.
     *
     * @throws ConfigurationException naming all that cannot work
     */
    public CallOptions build() {
      problems.throwIfAny("The options of a call");
      return new CallOptions(this);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }
}
