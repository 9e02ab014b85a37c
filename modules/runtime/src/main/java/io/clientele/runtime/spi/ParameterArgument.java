package io.clientele.runtime.spi;

import io.clientele.runtime.Secret;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An argument that is one parameter of the document.
 *
 * @param rules checks a value, beside the rules of its own type
 */
record ParameterArgument<T>(
    Parameter parameter,
    JsonCodec<T> codec,
    boolean isOptional,
    @Nullable BiConsumer<T, Checks> rules)
    implements Argument<T> {
  @Override
  public String name() {
    return parameter.name();
  }

  /** Any text will do, as most ids are one. */
  @Override
  public boolean hasRules() {
    return rules != null || codec != Codecs.STRING;
  }

  @Override
  public void check(T value, Checks checks) {
    checks.nested(parameter.name(), value, codec);
    if (rules != null) {
      rules.accept(value, checks);
    }
  }

  @Override
  public void write(T value, RequestParts out) {
    // Most ids are text, and stay what they are.
    boolean isText = codec == Codecs.STRING && parameter.place() == Parameter.Place.PATH;
    out.add(parameter, isText ? value : JsonWriter.tree(value, codec).value());
  }

  @Override
  public List<Secret> secrets(T value) {
    return JsonWriter.tree(value, codec).secrets();
  }
}
