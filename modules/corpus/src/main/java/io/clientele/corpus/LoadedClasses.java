package io.clientele.corpus;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes of one provider module, in a class loader of their own. */
final class LoadedClasses implements AutoCloseable {
  private final URLClassLoader loader;
  private final Map<String, Class<?>> classes = new LinkedHashMap<>();

  private LoadedClasses(URLClassLoader loader) {
    this.loader = loader;
  }

  /** Loads and initializes all classes of {@code folder}. */
  static LoadedClasses of(Path folder, Findings findings) throws IOException {
    URL[] urls = {folder.toUri().toURL()};
    LoadedClasses loaded =
        new LoadedClasses(new URLClassLoader(urls, LoadedClasses.class.getClassLoader()));
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .map(file -> folder.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.equals("module-info.class"))
          .map(
              file ->
                  file.replace(".class", "").replace(folder.getFileSystem().getSeparator(), "."))
          .sorted()
          .forEach(name -> loaded.load(name, findings));
    }
    return loaded;
  }

  private void load(String name, Findings findings) {
    try {
      classes.put(name, Class.forName(name, true, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      findings.error(name + " cannot be loaded: " + Failure.line(e));
    }
  }

  List<Class<?>> all() {
    return List.copyOf(classes.values());
  }

  /** Returns the class of this name, or null if it could not be loaded. */
  @Nullable Class<?> named(String name) {
    return classes.get(name);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
