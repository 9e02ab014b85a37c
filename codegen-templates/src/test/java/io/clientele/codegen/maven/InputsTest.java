package io.clientele.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Exclusion;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir Path folder;
  private final Plugin plugin = new Plugin();
  private final PluginDescriptor codegen = new PluginDescriptor();
  private final Properties properties = new Properties();
  private Path document;
  private Path classes;
  private String options = "";

  @BeforeEach
  void anExecution() throws IOException {
    document = Files.writeString(folder.resolve("clockify.yaml"), "openapi: 3.0.3");
    classes = Files.createDirectories(folder.resolve("codegen/target/classes"));
    Files.writeString(classes.resolve("api.mustache"), "template");
    Files.writeString(classes.resolve("JavaName.class"), "class");
    plugin.setGroupId("org.openapitools");
    plugin.setArtifactId("openapi-generator-maven-plugin");
    plugin.setVersion("7.25.0");
    plugin.addDependency(dependency("clientele-codegen", "1-SNAPSHOT"));
    codegen.setGroupId("io.clientele");
    codegen.setArtifactId("clientele-codegen");
    codegen.setVersion("1-SNAPSHOT");
    codegen.setPluginArtifact(artifact("clientele-codegen", "1-SNAPSHOT"));
    codegen.getPluginArtifact().setFile(classes.toFile());
    codegen.setArtifacts(
        List.of(codegen.getPluginArtifact(), artifact("google-java-format", "1.28.0")));
  }

  @Test
  void nothingIsChanged() throws Exception {
    assertThat(hash()).isPresent().isEqualTo(hash());
  }

  @Test
  void theDocumentIsReplacedByAnOlderOne() throws Exception {
    changes(() -> replace(document, "openapi: 3.1.0"));
  }

  @Test
  void aTemplateIsReplacedByAnOlderOne() throws Exception {
    changes(() -> replace(classes.resolve("api.mustache"), "TEMPLATE"));
  }

  @Test
  void aClassOfTheGeneratorIsReplacedByAnOlderOne() throws Exception {
    changes(() -> replace(classes.resolve("JavaName.class"), "CLASS"));
  }

  @Test
  void anOptionInThePomIsChanged() throws Exception {
    changes(() -> options = "<apiPackage>io.clientele.other</apiPackage>");
  }

  @Test
  void anOptionWithinAnotherIsChanged() throws Exception {
    options = "<configOptions><sourceFolder>java</sourceFolder></configOptions>";
    changes(() -> options = "<configOptions><sourceFolder>main</sourceFolder></configOptions>");
  }

  @Test
  void thePlacesInAListAreExchanged() throws Exception {
    options = "<names><name>a</name><name>b</name></names>";
    changes(() -> options = "<names><name>b</name><name>a</name></names>");
  }

  @Test
  void aPropertyGivesAnOptionAnotherValue() throws Exception {
    options = "<apiPackage default-value=\"io.clientele\">${maven.api}</apiPackage>";
    changes(() -> properties.setProperty("maven.api", "io.clientele.other"));
  }

  @Test
  void aPropertyThatOnlyTheGeneratorKnowsIsSet() throws Exception {
    changes(() -> properties.setProperty("generateAliasAsModel", "true"));
  }

  @Test
  void thePlugInsVersionIsChanged() throws Exception {
    changes(() -> plugin.setVersion("7.26.0"));
  }

  @Test
  void aDependencyIsLeftOut() throws Exception {
    Exclusion exclusion = new Exclusion();
    exclusion.setGroupId("com.google.guava");
    exclusion.setArtifactId("guava");
    changes(() -> plugin.getDependencies().get(0).addExclusion(exclusion));
  }

  @Test
  void whatTheGeneratorBringsIsChanged() throws Exception {
    changes(() -> codegen.setArtifacts(List.of(artifact("google-java-format", "1.29.0"))));
  }

  @Test
  void whatIsOfTheMachineIsNoInput() throws Exception {
    Optional<String> before = hash();
    properties.setProperty("sun.java.command", "compile");
    properties.setProperty("user.dir", "elsewhere");
    assertThat(hash()).isEqualTo(before);
  }

  @Test
  void nothingIsSaidOfADocumentThatRefersToAnother() throws Exception {
    Files.writeString(document, "$ref: common.yaml");
    assertThat(hash()).isEmpty();
  }

  @Test
  void nothingIsSaidOfOtherFiles() throws Exception {
    Files.createDirectory(folder.resolve("templates"));
    options = "<templateDirectory>templates</templateDirectory>";
    assertThat(hash()).isEmpty();
  }

  @Test
  void nothingIsSaidOfOtherSnapshots() throws Exception {
    plugin.addDependency(dependency("more-templates", "1-SNAPSHOT"));
    assertThat(hash()).isEmpty();
  }

  @Test
  void whatIsAskedOfTheGeneratorBesidesFilesIsDoneEachTime() throws Exception {
    options = "<configHelp default-value=\"false\">${codegen.configHelp}</configHelp>";
    assertThat(hash()).isPresent();
    properties.setProperty("codegen.configHelp", "true");
    assertThat(hash()).isEmpty();
  }

  private interface Change {
    void make() throws IOException;
  }

  private void changes(Change change) throws Exception {
    Optional<String> before = hash();
    change.make();
    assertThat(hash()).isPresent().isNotEqualTo(before);
  }

  private static void replace(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
  }

  private Optional<String> hash() throws Exception {
    String configuration =
        "<configuration><inputSpec>" + document + "</inputSpec>" + options + "</configuration>";
    Options evaluated =
        new Options(Xpp3DomBuilder.build(new StringReader(configuration)), new Evaluator());
    return new Inputs(evaluated, plugin, codegen, List.of(properties)).hash();
  }

  private static Dependency dependency(String artifact, String version) {
    Dependency dependency = new Dependency();
    dependency.setGroupId("io.clientele");
    dependency.setArtifactId(artifact);
    dependency.setVersion(version);
    return dependency;
  }

  private static Artifact artifact(String artifact, String version) {
    return new DefaultArtifact(
        "io.clientele", artifact, version, "compile", "jar", null, new DefaultArtifactHandler());
  }

  /** As Maven's: an expression is the value of a property, if there is one. */
  private final class Evaluator implements ExpressionEvaluator {
    @Override
    public @Nullable Object evaluate(@Nullable String expression) {
      return expression != null && expression.startsWith("${")
          ? properties.getProperty(expression.substring(2, expression.length() - 1))
          : expression;
    }

    @Override
    public File alignToBaseDirectory(File file) {
      return file.isAbsolute() ? file : folder.resolve(file.getPath()).toFile();
    }
  }
}
