package io.clientele.interop;

import io.clientele.chatdash.ChatDash;
import io.clientele.clockify.Clockify;
import io.clientele.generated.bookshop.BookShop;
import io.clientele.generated.drive.Drive;
import io.clientele.generated.patch.Library;
import io.clientele.generated.unions.PostOffice;
import io.clientele.missionx.MissionX;
import io.clientele.placio.Placio;
import io.clientele.plusvibe.PlusVibe;
import io.clientele.runtime.Upload;
import io.clientele.runtime.spi.JsonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A generated type that has a codec of its own. */
record Model(Class<?> type, JsonCodec<Object> codec) {
  /** All of the five providers, and of documents that have what these have not. */
  static final List<Model> ALL =
      Stream.of(
              ChatDash.class,
              Clockify.class,
              MissionX.class,
              Placio.class,
              PlusVibe.class,
              BookShop.class,
              Drive.class,
              Library.class,
              PostOffice.class)
          .flatMap(provider -> beside(provider).stream())
          .toList();

  /** They are in its jar or folder. */
  private static List<Model> beside(Class<?> provider) {
    String folder = provider.getPackageName().replace('.', '/') + "/model";
    try {
      URI origin = provider.getProtectionDomain().getCodeSource().getLocation().toURI();
      if (origin.getPath().endsWith("/")) {
        return in(Path.of(origin).resolve(folder), provider);
      }
      try (FileSystem jar = FileSystems.newFileSystem(Path.of(origin), Map.of())) {
        return in(jar.getPath(folder), provider);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Model> in(Path folder, Class<?> provider)
      throws IOException, ClassNotFoundException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("[A-Z]\\w*\\.class"))
              .map(name -> name.replace(".class", ""))
              .sorted()
              .toList();
      List<Model> models = new ArrayList<>();
      for (String name : names) {
        Class<?> type = Class.forName(provider.getPackageName() + ".model." + name);
        if (!holdsFile(type)) {
          models.add(of(type));
        }
      }
      return models;
    }
  }

  /** A form with a file is sent in parts; it has no JSON. */
  private static boolean holdsFile(Class<?> type) {
    return type.isRecord()
        && Stream.of(type.getRecordComponents()).anyMatch(part -> part.getType() == Upload.class);
  }

  @SuppressWarnings("unchecked") // The codec of a type reads and writes that type.
  static Model of(Class<?> type) {
    try {
      return new Model(type, (JsonCodec<Object>) type.getField("JSON").get(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it holds the parameters of an operation, which are never JSON. */
  boolean isParameters() {
    return type.getSimpleName().endsWith("Parameters");
  }

  /**
   * Whether a value may be read as another of the same JSON: what is none of a union's types, say,
   * can look like one of them.
   */
  boolean hasUnion() {
    return hasUnion(type, new HashSet<>());
  }

  private static boolean hasUnion(Type type, Set<Type> seen) {
    if (type instanceof ParameterizedType generic) {
      return Stream.of(generic.getActualTypeArguments()).anyMatch(each -> hasUnion(each, seen));
    }
    return type instanceof Class<?> model
        && seen.add(model)
        && (model.isSealed()
            || (model.isRecord()
                && Stream.of(model.getRecordComponents())
                    .anyMatch(each -> hasUnion(each.getGenericType(), seen))));
  }

  @Override
  public String toString() {
    return type.getName();
  }
}
