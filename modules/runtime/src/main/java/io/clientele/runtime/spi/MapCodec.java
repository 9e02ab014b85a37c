package io.clientele.runtime.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The codec of an object that is read as a map. Nulls are read and written as they come.
 *
 * @param nulls whether a request may have them
 */
record MapCodec<T>(JsonCodec<T> values, boolean nulls) implements JsonCodec<Map<String, T>> {
  @Override
  @SuppressWarnings("NullAway") // A null in a map is kept: dropping it would lose what was sent.
  public Map<String, T> read(JsonReader in) {
    Map<String, T> map = new LinkedHashMap<>();
    for (String name = in.beginObject(); name != null; name = in.nextName()) {
      map.put(name, in.value(values));
    }
    return Collections.unmodifiableMap(map);
  }

  @Override
  public void write(Map<String, T> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<String, T> entry : value.entrySet()) {
      out.name(entry.getKey());
      out.value(entry.getValue(), values);
    }
    out.endObject();
  }

  @Override
  public void check(Map<String, T> value, Checks checks) {
    for (Map.Entry<String, T> entry : value.entrySet()) {
      checks.item("." + entry.getKey(), entry.getValue(), values, nulls);
    }
  }
}
