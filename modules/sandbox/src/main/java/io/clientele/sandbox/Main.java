package io.clientele.sandbox;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs a sandbox from the command line, for programs in any language.
 *
 * <pre>
 * java -jar clientele-sandbox.jar [--port=PORT] [PROVIDER...]
 * </pre>
 *
 * <p>All providers are started if none is named, on a free port if none is given. What a program
 * needs is printed as {@code NAME=value}, a line each, and the sandbox runs until it is killed.
 */
public final class Main {
  private static final String USAGE =
      """
      Usage: java -jar clientele-sandbox.jar [--port=PORT] [PROVIDER...]
      Runs the providers as local HTTP servers until it is killed; all of them if none is named,
      on a free port if none is given. Prints base URLs and keys as NAME=value.
      """;

  private Main() {}

  /**
   * Starts it.
   *
   * @param args as above
   */
  public static void main(String[] args) throws InterruptedException {
    if (List.of(args).contains("--help")) {
      System.out.print(USAGE);
      return;
    }
    Sandbox sandbox;
    try {
      sandbox = start(List.of(args));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(USAGE);
      System.exit(2);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "close-sandbox"));
    print(sandbox, System.out);
    Thread.currentThread().join();
  }

  static Sandbox start(List<String> args) {
    int port = 0;
    List<String> names = new ArrayList<>();
    for (String arg : args) {
      if (arg.startsWith("--port=")) {
        port = port(arg.substring("--port=".length()));
      } else if (arg.startsWith("-")) {
        throw new IllegalArgumentException("There is no option " + arg);
      } else {
        names.add(arg);
      }
    }
    Documents documents = Documents.onClassPath();
    return Sandbox.start(documents, names.isEmpty() ? documents.names() : names, port);
  }

  static void print(Sandbox sandbox, PrintStream out) {
    sandbox
        .providers()
        .forEach(
            (name, provider) -> {
              String prefix = constant(name) + "_";
              out.println(prefix + "BASE_URL=" + provider.baseUrl());
              for (String scheme : provider.schemes()) {
                provider
                    .access()
                    .key(scheme)
                    .ifPresent(key -> out.println(prefix + constant(scheme) + "=" + key));
                provider.access().basic(scheme).ifPresent(basic -> printBasic(basic, prefix, out));
              }
              provider.tokenUrl().ifPresent(url -> printOAuth(provider, prefix, out));
            });
    out.flush();
  }

  private static void printBasic(BasicCredentials basic, String prefix, PrintStream out) {
    out.println(prefix + "USER=" + basic.user());
    out.println(prefix + "PASSWORD=" + basic.password());
  }

  private static void printOAuth(SandboxProvider provider, String prefix, PrintStream out) {
    ClientCredentials credentials = provider.clientCredentials();
    out.println(prefix + "TOKEN_URL=" + provider.tokenUrl().orElseThrow());
    out.println(prefix + "CLIENT_ID=" + credentials.clientId());
    out.println(prefix + "CLIENT_SECRET=" + credentials.clientSecret());
    for (Map.Entry<String, String> header : credentials.headers().entrySet()) {
      out.println(prefix + constant(header.getKey()) + "=" + header.getValue());
    }
  }

  /** {@code apiKey} as {@code API_KEY}. */
  private static String constant(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .toUpperCase(Locale.ROOT);
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + text);
    }
    return Integer.parseInt(text);
  }
}
