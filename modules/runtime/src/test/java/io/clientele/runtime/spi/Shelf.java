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

  static final RecordCodec<Shelf, Builder> JSON = new Codec();

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
    protected Shelf unchecked() {
      return new Shelf(name, rows, counts, next, others());
    }
  }

  private static final class Codec extends RecordCodec<Shelf, Builder> {
    @Override
    protected Builder newBuilder() {
      return new Builder();
    }

    @Override
    protected void readProperty(String name, PropertySource in, Builder to) {
      switch (name) {
        case "name" -> to.name = in.property(Codecs.STRING, to);
        case "rows" -> to.rows = in.property(Codecs.list(Codecs.list(Codecs.STRING)), to);
        case "counts" -> to.counts = in.property(Codecs.map(Codecs.LONG), to);
        case "next" -> to.next = in.property(Shelf.JSON, to);
        default -> in.additionalProperty(to);
      }
    }

    @Override
    protected void writeProperties(Shelf value, PropertySink out) {
      out.property("name", value.name, Codecs.STRING);
      out.property("rows", value.rows, Codecs.list(Codecs.list(Codecs.STRING)));
      out.property("counts", value.counts, Codecs.map(Codecs.LONG));
      out.property("next", value.next, Shelf.JSON);
      out.properties(value.additionalProperties);
    }
  }
}
