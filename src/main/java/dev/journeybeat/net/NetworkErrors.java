package dev.journeybeat.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;

/** Describes why there was no response. */
public final class NetworkErrors {

  /** An exception in the chain of causes, and its description. The first match counts. */
  private record Sign(Predicate<Throwable> fits, String words) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign(UnresolvedAddressException.class::isInstance, "name unknown"),
          new Sign(UnknownHostException.class::isInstance, "name unknown"),
          new Sign(NetworkErrors::isRefusal, "connection refused"),
          new Sign(PortUnreachableException.class::isInstance, "connection refused"),
          new Sign(NoRouteToHostException.class::isInstance, "no route to host"),
          new Sign(HttpTimeoutException.class::isInstance, "no reply in time"),
          new Sign(e -> says(e, "Connection reset"), "connection reset"),
          new Sign(e -> says(e, "received no bytes"), "connection closed without a reply"),
          new Sign(e -> says(e, "failed to respond"), "connection closed without a reply"),
          new Sign(
              ConnectionClosedException.class::isInstance, "connection closed during the reply"));

  private NetworkErrors() {}

  /** The description of an exception; falls back to one for any I/O error. */
  public static String words(Throwable e) {
    Optional<String> sign =
        SIGNS.stream()
            .filter(each -> cause(e, each.fits()).isPresent())
            .map(Sign::words)
            .findFirst();
    return sign.or(() -> certificate(e)).orElseGet(() -> protocol(e));
  }

  /** Whether there is a specific description. */
  public static boolean isTold(Throwable e) {
    return SIGNS.stream().anyMatch(each -> cause(e, each.fits()).isPresent())
        || certificate(e).isPresent()
        || cause(e, SSLException.class::isInstance).isPresent();
  }

  /** The first matching exception in the chain of causes. */
  public static Optional<Throwable> cause(Throwable e, Predicate<Throwable> isMeant) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .filter(isMeant)
        .findFirst();
  }

  private static Optional<String> certificate(Throwable e) {
    return cause(e, CertificateExpiredException.class::isInstance)
        .map(expired -> "certificate expired: " + said(expired))
        .or(
            () ->
                cause(e, CertificateException.class::isInstance)
                    .map(wrong -> "certificate not trusted: " + said(wrong)));
  }

  private static String protocol(Throwable e) {
    if (cause(e, SSLException.class::isInstance).isPresent()) {
      return "no TLS: " + said(e);
    }
    boolean otherProtocol = cause(e, NetworkErrors::isOfProtocol).isPresent();
    return otherProtocol ? "no HTTP: " + said(e) : said(e);
  }

  private static boolean isOfProtocol(Throwable e) {
    return e instanceof ProtocolException || e instanceof HttpException;
  }

  /** After a refusal, Java 17 retries on the same closed channel and loses the message. */
  private static boolean isRefusal(Throwable e) {
    return e instanceof ConnectException && (e.getMessage() == null || says(e, "refused"));
  }

  private static boolean says(Throwable e, String part) {
    return e instanceof IOException && String.valueOf(e.getMessage()).contains(part);
  }

  /** An exception's message, or its class name if it has none. */
  public static String said(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
