package dev.journeybeat.probe;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why there was no reply, in words that tell one reason from another. */
final class Trouble {

  private Trouble() {}

  static String words(IOException e) {
    if (cause(e, UnresolvedAddressException.class::isInstance).isPresent()) {
      return "name unknown";
    }
    if (cause(e, Trouble::isRefusal).isPresent()) {
      return "connection refused";
    }
    if (cause(e, cause -> says(cause, "Connection reset")).isPresent()) {
      return "connection reset";
    }
    if (cause(e, cause -> says(cause, "received no bytes")).isPresent()) {
      return "connection closed without a reply";
    }
    Optional<Throwable> certificate = cause(e, CertificateException.class::isInstance);
    if (certificate.isPresent()) {
      return "certificate not trusted: " + Words.of(certificate.get());
    }
    if (cause(e, SSLException.class::isInstance).isPresent()) {
      return "no TLS: " + Words.of(e);
    }
    boolean otherProtocol = cause(e, ProtocolException.class::isInstance).isPresent();
    return otherProtocol ? "no HTTP: " + Words.of(e) : Words.of(e);
  }

  /** Java 17 tries again after a refusal, on the same closed channel, and so loses the word. */
  private static boolean isRefusal(Throwable e) {
    return e instanceof ConnectException && (e.getMessage() == null || says(e, "refused"));
  }

  private static boolean says(Throwable e, String part) {
    return String.valueOf(e.getMessage()).contains(part);
  }

  private static Optional<Throwable> cause(Throwable e, Predicate<Throwable> isMeant) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
        .filter(isMeant)
        .findFirst();
  }
}
