package io.clientele.sandbox.junit;

import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test accounts of its own at local providers.
 *
 * <pre>{@code
 * @ExtendWith(SandboxExtension.class)
 * class OnboardingTest {
 *   @Test
 *   void aCustomerIsCreated(@At("clockify") SandboxProvider clockify) { ... }
 * }
 * }</pre>
 *
 * <p>One {@link Sandbox} with all providers on the class path is started for all tests of a JVM,
 * when the first asks for it, and closed after the last. Tests may run at once: an account, with
 * its records, requests and faults, is seen by one test only. In a constructor or a method that
 * runs once for a class, the account is the class's.
 */
public final class SandboxExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SandboxExtension.class);

  /** What the store closes when its context ends. */
  @SuppressWarnings("deprecation") // Before 5.13, JUnit closes nothing else.
  private record Closing<T>(T what, Runnable closing)
      implements AutoCloseable, ExtensionContext.Store.CloseableResource {
    @Override
    public void close() {
      closing.run();
    }
  }

  /** Called by JUnit. */
  public SandboxExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Sandbox.class
        || (type == SandboxProvider.class && parameter.isAnnotated(At.class));
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Sandbox sandbox = sandbox(context);
    if (parameter.getParameter().getType() == Sandbox.class) {
      return sandbox;
    }
    String name = parameter.findAnnotation(At.class).map(At::value).orElse("");
    try {
      // One for each name, so that a test and what runs before it speak of the same.
      return context
          .getStore(NAMESPACE)
          .getOrComputeIfAbsent(name, key -> account(sandbox, key), Closing.class)
          .what();
    } catch (IllegalArgumentException e) {
      throw new ParameterResolutionException(e.getMessage() + " is on the class path", e);
    }
  }

  private static Closing<SandboxProvider> account(Sandbox sandbox, String name) {
    SandboxProvider account = sandbox.provider(name).newAccount();
    return new Closing<>(account, account::close);
  }

  private static Closing<Sandbox> start() {
    Sandbox sandbox = Sandbox.start();
    return new Closing<>(sandbox, sandbox::close);
  }

  private static Sandbox sandbox(ExtensionContext context) {
    return (Sandbox)
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Sandbox.class, key -> start(), Closing.class)
            .what();
  }
}
