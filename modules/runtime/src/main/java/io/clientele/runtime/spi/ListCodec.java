package io.clientele.runtime.spi;

import java.util.List;

/**
 * The codec of a list. Nulls are read and written as they come.
 *
 * @param nulls whether a request may have them
 */
record ListCodec<T>(JsonCodec<T> items, boolean nulls) implements JsonCodec<List<T>> {
  @Override
  public List<T> read(JsonReader in) {
    return in.list(items);
  }

  @Override
  public void write(List<T> value, JsonWriter out) {
    out.beginArray();
    for (T item : value) {
      out.value(item, items);
    }
    out.endArray();
  }

  @Override
  public void check(List<T> value, Checks checks) {
    for (int i = 0; i < value.size(); i++) {
      checks.item("[" + i + "]", value.get(i), items, nulls);
    }
  }
}
