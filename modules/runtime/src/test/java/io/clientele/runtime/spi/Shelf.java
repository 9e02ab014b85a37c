package io.clientele.runtime.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record and its builder, written as the generator writes them. */
record Shelf(
    @Nullable String name,
    @Nullable List<List<String>> rows,
    @Nullable Map<String, Long> counts,
    @Nullable Shelf next,
    Map<String, @Nullable Object> additionalProperties) {

  static final RecordCodec<Shelf, Builder> JSON = new RecordCodec<>(new Builder());

  Shelf {
    rows = Immutable.copyOf(rows);
    counts = Immutable.copyOf(counts);
    additionalProperties = Immutable.properties(additionalProperties);
  }

  static Builder builder() {
    return JSON.builder();
  }

  Builder toBuilder() {
    return JSON.toBuilder(this);
  }

  static final class Builder extends RecordBuilder<Shelf, Builder> {
    private @Nullable String name;
    private @Nullable List<List<String>> rows;
    private @Nullable Map<String, Long> counts;
    private @Nullable Shelf next;

    private Builder() {}

    Builder name(@Nullable String name) {
      this.name = setOrNull("name", name);
      return this;
    }

    Builder rows(List<List<String>> rows) {
      this.rows = set("rows", rows);
      return this;
    }

    Builder counts(Map<String, Long> counts) {
      this.counts = set("counts", counts);
      return this;
    }

    Builder next(Shelf next) {
      this.next = set("next", next);
      return this;
    }

    @Override
    protected void read(String name, PropertySource in) {
      switch (name) {
        case "name" -> this.name = in.property(Codecs.STRING, this);
        case "rows" -> this.rows = in.property(Codecs.list(Codecs.list(Codecs.STRING)), this);
        case "counts" -> this.counts = in.property(Codecs.map(Codecs.LONG), this);
        case "next" -> this.next = in.property(Shelf.JSON, this);
        default -> in.additionalProperty(this);
      }
    }

    @Override
    protected void write(Shelf value, PropertySink out) {
      out.property("name", value.name, Codecs.STRING);
      out.property("rows", value.rows, Codecs.list(Codecs.list(Codecs.STRING)));
      out.property("counts", value.counts, Codecs.map(Codecs.LONG));
      out.property("next", value.next, Shelf.JSON);
      out.properties(value.additionalProperties);
    }

    @Override
    protected Shelf unchecked() {
      return new Shelf(name, rows, counts, next, others());
    }
  }
}
