package io.clientele.runtime.spi;

import io.clientele.runtime.Secret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A type with a property of each kind. */
record Sample(
    @Nullable String name,
    @Nullable Secret secret,
    @Nullable Sample inner,
    @Nullable List<Sample> items,
    @Nullable Map<String, Sample> byName,
    @Nullable Boolean chosen) {

  static final JsonCodec<Sample> JSON = new Codec();

  static Sample named(@Nullable String name) {
    return new Sample(name, null, null, null, null, null);
  }

  static Sample secret(String secret) {
    return new Sample("x", Secret.of(secret), null, null, null, null);
  }

  static Sample chosen(@Nullable Boolean chosen) {
    return new Sample("x", null, null, null, null, chosen);
  }

  private static final class Codec implements JsonCodec<Sample> {
    @Override
    public Sample read(JsonReader in) {
      String text = null;
      Secret secret = null;
      Sample inner = null;
      List<Sample> items = null;
      Map<String, Sample> byName = null;
      Boolean chosen = null;
      for (String name = in.beginObject(); name != null; name = in.nextName()) {
        switch (name) {
          case "name" -> text = in.value(Codecs.STRING);
          case "secret" -> secret = in.value(Codecs.SECRET);
          case "inner" -> inner = in.value(JSON);
          case "items" -> items = in.value(Codecs.list(JSON));
          case "byName" -> byName = in.value(Codecs.map(JSON));
          case "chosen" -> chosen = in.value(Codecs.BOOLEAN);
          default -> in.value(Codecs.ANY);
        }
      }
      return new Sample(text, secret, inner, items, byName, chosen);
    }

    @Override
    public void write(Sample value, JsonWriter out) {
      out.beginObject();
      out.property("name", value.name, Codecs.STRING);
      out.property("secret", value.secret, Codecs.SECRET);
      out.property("inner", value.inner, JSON);
      out.property("items", value.items, Codecs.list(JSON));
      out.property("byName", value.byName, Codecs.map(JSON));
      out.property("chosen", value.chosen, Codecs.BOOLEAN);
      out.endObject();
    }

    @Override
    public void check(Sample value, Checks checks) {
      checks.required("name", value.name);
      checks.length("secret", value.secret, 3, 5);
      checks.nested("inner", value.inner, JSON);
      checks.nested("items", value.items, Codecs.list(JSON));
      checks.nested("byName", value.byName, Codecs.map(JSON));
    }
  }
}
