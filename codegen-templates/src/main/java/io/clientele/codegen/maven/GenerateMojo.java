package io.clientele.codegen.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;

/**
 * Runs the {@code generate} goal of OpenAPI Generator's plugin, unless the document, each option,
 * this generator and what was generated are what they were when that goal last succeeded. The goal
 * takes its options from the execution that has the same id as the one of this goal.
 */
public final class GenerateMojo extends AbstractMojo {
  private static final String PLUGIN = "org.openapitools:openapi-generator-maven-plugin";

  private final LifecycleExecutor lifecycle;
  private final BuildPluginManager plugins;
  private final MavenProject project;
  private final MojoExecution execution;

  /** Not injected: of the sessions of a parallel build, only a parameter is that of this thread. */
  @SuppressWarnings({"NullAway.Init", "unused"}) // Maven sets it.
  private MavenSession session;

  /** Called by Maven. */
  @Inject
  public GenerateMojo(
      LifecycleExecutor lifecycle,
      BuildPluginManager plugins,
      MavenProject project,
      MojoExecution execution) {
    this.lifecycle = lifecycle;
    this.plugins = plugins;
    this.project = project;
    this.execution = execution;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      generateIfChanged();
    } catch (MojoExecutionException | MojoFailureException e) {
      throw e;
    } catch (Exception e) {
      throw new MojoExecutionException("Could not run " + PLUGIN + ": " + e.getMessage(), e);
    }
  }

  private void generateIfChanged() throws Exception {
    MojoExecution generator = generator();
    Options options =
        new Options(
            generator.getConfiguration(),
            new PluginParameterExpressionEvaluator(session, generator));
    Optional<String> inputs =
        new Inputs(
                options,
                generator.getPlugin(),
                execution.getMojoDescriptor().getPluginDescriptor(),
                List.of(session.getSystemProperties(), session.getUserProperties()))
            .hash();
    if (inputs.isEmpty()) {
      plugins.executeMojo(session, generator);
      return;
    }
    Path output = options.file("output").toPath();
    String file = "clientele-codegen/" + execution.getExecutionId();
    LastGeneration last =
        new LastGeneration(Path.of(project.getBuild().getDirectory(), file), output);
    Optional<List<String>> sources = last.sourcesOf(inputs.get());
    if (sources.isPresent()) {
      sources.get().forEach(project::addCompileSourceRoot);
      getLog().info("Nothing to generate - all sources are up to date.");
      return;
    }
    plugins.executeMojo(session, generator);
    last.succeeded(
        inputs.get(),
        project.getCompileSourceRoots().stream()
            .filter(root -> Path.of(root).startsWith(output))
            .toList());
  }

  /** Returns the execution with all that Maven would give it. */
  private MojoExecution generator() throws Exception {
    String goal = ":generate@" + execution.getExecutionId();
    return lifecycle
        .calculateExecutionPlan(session, PLUGIN + ":" + plugin().getVersion() + goal)
        .getMojoExecutions()
        .get(0);
  }

  private Plugin plugin() throws MojoExecutionException {
    return Stream.of(project.getBuild(), project.getPluginManagement())
        .map(place -> place.getPluginsAsMap().get(PLUGIN))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(
            () ->
                new MojoExecutionException(
                    project.getId()
                        + " has no configuration of "
                        + PLUGIN
                        + ". Add one to the plugins or the pluginManagement of its pom."));
  }
}
