package io.clientele.codegen.maven;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * All that the sources of one execution are made of.
 *
 * @param plugin OpenAPI Generator's, with the dependencies that it is given
 * @param codegen this one
 * @param properties of the system and of the user
 */
record Inputs(
    Options options, Plugin plugin, PluginDescriptor codegen, List<Properties> properties) {

  /** How properties begin in which no generator looks for an option. */
  private static final Pattern OF_THE_MACHINE =
      Pattern.compile(
          "(classworlds|env|file|jansi|java|jdk|library|line|maven|native|os|path|std\\w+|sun|user)\\..*");

  /** Returns a hash of them, or nothing if not all can be seen from here. */
  Optional<String> hash() throws IOException {
    Optional<String> document = Document.alone(options.file("inputSpec").toPath());
    if (document.isEmpty() || !options.sayAll() || mayHoldOtherThings()) {
      return Optional.empty();
    }
    Fingerprint fingerprint =
        new Fingerprint()
            .add(document.get())
            .add(options.toString())
            .add(otherOptions().toString())
            .add(System.getProperty("java.runtime.version"))
            .add(pom());
    codegen.getArtifacts().forEach(each -> fingerprint.add(each.getId()));
    fingerprint.addFiles(codegen.getPluginArtifact().getFile().toPath());
    return Optional.of(fingerprint.hash());
  }

  /** What a release is made of stays the same; of snapshots only this one is looked into. */
  private boolean mayHoldOtherThings() {
    return Stream.concat(
            Stream.of(plugin.getId()), plugin.getDependencies().stream().map(Inputs::id))
        .anyMatch(id -> ArtifactUtils.isSnapshot(id) && !id.equals(codegen.getId()));
  }

  private static String id(Dependency dependency) {
    return String.join(
        ":", dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
  }

  /**
   * Returns what the pom says of the plugin: its version, what is added to it and what is left out.
   */
  private String pom() throws IOException {
    Build build = new Build();
    build.addPlugin(plugin);
    Model model = new Model();
    model.setBuild(build);
    StringWriter text = new StringWriter();
    new MavenXpp3Writer().write(text, model);
    return text.toString();
  }

  /** OpenAPI Generator takes some from the properties of the system. */
  private Map<Object, Object> otherOptions() {
    Map<Object, Object> all = new TreeMap<>();
    properties.forEach(all::putAll);
    all.keySet().removeIf(key -> OF_THE_MACHINE.matcher(key.toString()).matches());
    return all;
  }
}
