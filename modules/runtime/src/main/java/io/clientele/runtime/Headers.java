package io.clientele.runtime;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request, the last that was set first; names compare without case. They are so
 * few that looking at each is faster than an index. Not thread-safe.
 */
final class Headers extends AbstractMap<String, Collection<String>> {
  private @Nullable Field first;
  private int size;

  private static final class Field extends SimpleEntry<String, Collection<String>> {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Field next;

    private Field(String name, Collection<String> values, @Nullable Field next) {
      super(name, values);
      this.next = next;
    }
  }

  private @Nullable Field field(@Nullable Object name) {
    Field field = first;
    while (field != null && !field.getKey().equalsIgnoreCase((String) name)) {
      field = field.next;
    }
    return field;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return field(name) != null;
  }

  @Override
  public @Nullable Collection<String> get(@Nullable Object name) {
    Field field = field(name);
    return field == null ? null : field.getValue();
  }

  @Override
  public @Nullable Collection<String> put(String name, Collection<String> values) {
    Field field = field(name);
    if (field != null) {
      return field.setValue(values);
    }
    first = new Field(name, values, first);
    size++;
    return null;
  }

  @Override
  public Set<Entry<String, Collection<String>>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Iterator<Entry<String, Collection<String>>> iterator() {
        return new Fields(first);
      }
    };
  }

  private static final class Fields implements Iterator<Entry<String, Collection<String>>> {
    private @Nullable Field next;

    private Fields(@Nullable Field first) {
      this.next = first;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Entry<String, Collection<String>> next() {
      Field field = next;
      if (field == null) {
        throw new NoSuchElementException();
      }
      next = field.next;
      return field;
    }
  }
}
