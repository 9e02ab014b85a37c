package io.clientele.reliability;

import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate authority that lives as long as the JVM, and what it vouches for. */
final class Certificates {
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  private static final HandshakeCertificates TRUST =
      new HandshakeCertificates.Builder().addTrustedCertificate(AUTHORITY.certificate()).build();

  private Certificates() {}

  /** What a client trusts: the authority, and nobody else. */
  static SSLContext client() {
    return TRUST.sslContext();
  }

  /** The same as some transports want it. */
  static X509TrustManager trust() {
    return TRUST.trustManager();
  }

  /** A server that proves to be a host. */
  static SSLContext valid(String host) {
    return server(
        new HeldCertificate.Builder().addSubjectAlternativeName(host).signedBy(AUTHORITY));
  }

  /** One that was that until yesterday. */
  static SSLContext expired(String host) {
    Instant now = Instant.now();
    return server(
        new HeldCertificate.Builder()
            .addSubjectAlternativeName(host)
            .validityInterval(
                now.minus(Duration.ofDays(30)).toEpochMilli(),
                now.minus(Duration.ofDays(1)).toEpochMilli())
            .signedBy(AUTHORITY));
  }

  /** One for whom nobody vouches. */
  static SSLContext selfSigned(String host) {
    return server(new HeldCertificate.Builder().addSubjectAlternativeName(host));
  }

  private static SSLContext server(HeldCertificate.Builder certificate) {
    return new HandshakeCertificates.Builder()
        .heldCertificate(certificate.build())
        .build()
        .sslContext();
  }
}
