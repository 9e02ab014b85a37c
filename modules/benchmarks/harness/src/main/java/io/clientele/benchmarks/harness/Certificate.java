package io.clientele.benchmarks.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate of localhost, made for one run.
 *
 * @param server what the server speaks TLS with
 * @param trustStore of the clients: what the JDK trusts, and this certificate
 */
record Certificate(SSLContext server, Path trustStore) {
  /** What the JDK's own trust store has, which is no secret. */
  static final String PASSWORD = "changeit";

  static Certificate make(Jdk jdk, Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path key = folder.resolve("server.p12");
    Path certificate = folder.resolve("server.pem");
    Path trust = folder.resolve("trust");
    Files.deleteIfExists(key);
    keytool(
        jdk,
        "-genkeypair",
        key,
        "-storetype",
        "PKCS12",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=dns:localhost",
        "-validity",
        "2");
    keytool(jdk, "-exportcert", key, "-rfc", "-file", certificate.toString());
    Files.copy(
        jdk.home().resolve("lib/security/cacerts"), trust, StandardCopyOption.REPLACE_EXISTING);
    keytool(jdk, "-importcert", trust, "-noprompt", "-file", certificate.toString());
    return new Certificate(context(key), trust);
  }

  /** Returns the options of a JVM that trusts it. */
  String[] options() {
    return new String[] {
      "-Djavax.net.ssl.trustStore=" + trustStore, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD
    };
  }

  private static void keytool(Jdk jdk, String command, Path store, String... options)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(jdk.tool("keytool").toString(), command));
    words.addAll(List.of("-alias", "localhost", "-storepass", PASSWORD));
    words.addAll(List.of("-keystore", store.toString()));
    words.addAll(List.of(options));
    new Command(words, Path.of(".")).run();
  }

  private static SSLContext context(Path key) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(key)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
