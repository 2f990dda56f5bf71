package dev.journeybeat.probe;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why there was no reply, in words that tell one reason from another. */
final class Trouble {

  private Trouble() {}

  static String words(IOException e) {
    if (cause(e, UnresolvedAddressException.class).isPresent()) {
      return "name unknown";
    }
    Optional<CertificateException> certificate = cause(e, CertificateException.class);
    if (certificate.isPresent()) {
      return "certificate not trusted: " + Words.of(certificate.get());
    }
    if (cause(e, SSLException.class).isPresent()) {
      return "no TLS: " + Words.of(e);
    }
    if (cause(e, EOFException.class).isPresent() || Words.of(e).contains("received no bytes")) {
      return "connection closed without a reply";
    }
    String words =
        Words.of(cause(e, ConnectException.class).map(IOException.class::cast).orElse(e));
    return words.toLowerCase(Locale.ROOT);
  }

  private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
