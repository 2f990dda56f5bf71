package dev.journeybeat.server.web.access;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.journeybeat.net.NetworkErrors;
import dev.journeybeat.net.PemTrust;
import dev.journeybeat.net.Tls;
import dev.journeybeat.settings.SecretMask;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Client of the provider. Its metadata is requested at a login and cached. The monitor does not
 * depend on the provider. Safe to share between threads.
 */
final class Provider {

  private static final Duration FRESH = Duration.ofHours(1);

  /** Limits concurrent requests, so that a provider that hangs does not block all threads. */
  private static final int AT_ONCE = 8;

  private final OpenIdSettings settings;
  private final Clock clock;
  private final SSLSocketFactory tls;
  private final Semaphore way = new Semaphore(AT_ONCE);
  private volatile @Nullable Known known;

  private record Known(OIDCProviderMetadata metadata, Instant asOf) {}

  /** A request to the provider. */
  interface Question<T> {
    T ask() throws IOException, GeneralException;
  }

  Provider(OpenIdSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.tls = trust(settings.certificate());
  }

  SSLSocketFactory tls() {
    return tls;
  }

  int timeoutMillis() {
    return Math.toIntExact(settings.timeout().toMillis());
  }

  /**
   * Metadata of the provider, with a verified issuer.
   *
   * @throws NoLoginException if there is no valid answer
   */
  OIDCProviderMetadata metadata() {
    Known before = known;
    Instant now = clock.instant();
    if (before != null && before.asOf().plus(FRESH).isAfter(now)) {
      return before.metadata();
    }
    try {
      OIDCProviderMetadata metadata =
          ask(() -> OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), this::prepare));
      known = new Known(metadata, now);
      return metadata;
    } catch (NoLoginException e) {
      if (before == null) {
        throw e;
      }
      return before.metadata();
    }
  }

  HTTPResponse send(HTTPRequest request) throws IOException {
    prepare(request);
    return request.send();
  }

  /**
   * Sends a request.
   *
   * @throws NoLoginException if there is no valid answer
   */
  <T> T ask(Question<T> question) {
    if (!way.tryAcquire()) {
      throw new NoLoginException(
          HttpStatus.SERVICE_UNAVAILABLE,
          "Too many logins with %s at this moment. Try again.".formatted(settings.name()),
          "%d logins are already pending".formatted(AT_ONCE),
          null);
    }
    try {
      return question.ask();
    } catch (IOException e) {
      throw new NoLoginException(
          HttpStatus.SERVICE_UNAVAILABLE,
          "%s is not available. The monitor keeps running; try again later."
              .formatted(settings.name()),
          "%s: %s".formatted(settings.issuer(), hidden(NetworkErrors.words(e))),
          e);
    } catch (GeneralException e) {
      throw unfit(hidden(String.valueOf(e.getMessage())), e);
    } finally {
      way.release();
    }
  }

  /** Error for an unexpected answer of the provider. */
  NoLoginException unfit(String detail, @Nullable Throwable cause) {
    return new NoLoginException(
        HttpStatus.BAD_GATEWAY,
        "%s and Journeybeat are not set up to work together. See the log of Journeybeat."
            .formatted(settings.name()),
        "%s: %s".formatted(settings.issuer(), detail),
        cause);
  }

  private void prepare(HTTPRequest request) {
    request.setConnectTimeout(timeoutMillis());
    request.setReadTimeout(timeoutMillis());
    request.setFollowRedirects(false);
    request.setSSLSocketFactory(tls);
  }

  private String hidden(String text) {
    return SecretMask.of(settings.clientSecret()).in(text);
  }

  private static SSLSocketFactory trust(@Nullable Path certificate) {
    try {
      return (certificate == null ? Tls.context(false) : PemTrust.context(certificate))
          .getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(certificate + " could be read before", e);
    }
  }
}
