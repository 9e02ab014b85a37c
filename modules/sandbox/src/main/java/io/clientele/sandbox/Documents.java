package io.clientele.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The OpenAPI documents on the class path. They are found by listing a directory, in each jar that
 * has it, so that a provider is added by adding its document.
 */
final class Documents {
  private static final String DIRECTORY = "META-INF/clientele/specs/";
  private static final String SUFFIX = ".yaml";
  private static final YAMLMapper YAML = new YAMLMapper();

  private final SortedMap<String, URL> byName;

  private Documents(SortedMap<String, URL> byName) {
    this.byName = byName;
  }

  static Documents onClassPath() {
    return of(Documents.class.getClassLoader());
  }

  /** If two jars have a document of the same name, the first on the class path counts. */
  static Documents of(ClassLoader loader) {
    SortedMap<String, URL> byName = new TreeMap<>();
    try {
      for (URL root : Collections.list(loader.getResources(DIRECTORY))) {
        for (String file : files(root)) {
          String name = file.substring(0, file.length() - SUFFIX.length());
          byName.putIfAbsent(name, new URL(root, file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The documents under " + DIRECTORY + " cannot be listed", e);
    }
    if (byName.isEmpty()) {
      throw new IllegalStateException("The class path has no " + DIRECTORY + "*" + SUFFIX);
    }
    return new Documents(byName);
  }

  Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  Document read(String name) {
    URL url = byName.get(name);
    if (url == null) {
      throw new IllegalArgumentException(
          "The class path has no " + DIRECTORY + name + SUFFIX + ", but documents of " + names());
    }
    try (InputStream in = url.openStream()) {
      return new Document(name, YAML.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(url + " cannot be read", e);
    }
  }

  private static List<String> files(URL root) throws IOException {
    URLConnection connection = root.openConnection();
    if (connection instanceof JarURLConnection jar) {
      // A cached JarFile is shared with whoever else reads this jar, and must not be closed here.
      jar.setUseCaches(false);
      try (JarFile file = jar.getJarFile()) {
        return yaml(file.stream().map(ZipEntry::getName).filter(n -> n.startsWith(DIRECTORY)));
      }
    }
    try (Stream<Path> children = Files.list(Path.of(toUri(root)))) {
      return yaml(children.map(child -> DIRECTORY + child.getFileName()));
    }
  }

  private static List<String> yaml(Stream<String> entries) {
    return entries
        .map(entry -> entry.substring(DIRECTORY.length()))
        .filter(file -> file.endsWith(SUFFIX) && file.indexOf('/') < 0)
        .toList();
  }

  private static URI toUri(URL url) throws IOException {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
