package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.EndpointOrigin;
import dev.journeybeat.engine.check.HttpReply;
import dev.journeybeat.engine.check.UnexpectedReplyException;
import dev.journeybeat.net.SingleRequestHttpClient;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.RedirectException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * One request over its own connection, as a new customer would send it. A kept connection might
 * still work when new ones fail. Java's own client always keeps connections.
 */
final class HttpProbe {

  /** The maximum number of bytes of a body to read; each thread may run one probe. */
  static final int LIMIT = 1024 * 1024;

  /** The number of bytes of an error response to read. */
  static final int BEGINNING = 4 * 1024;

  private static final int MOST_REDIRECTS = 10;

  private final EndpointOrigin site;
  private final boolean trustAny;
  private final ProbeAttempt looking;
  private final SecretMask hidden;

  HttpProbe(URI url, boolean trustAny, ProbeAttempt looking, SecretMask hidden) {
    this.site = new EndpointOrigin(url);
    this.trustAny = trustAny;
    this.looking = looking;
    this.hidden = hidden;
  }

  /**
   * What the probe received.
   *
   * @param isCut whether the body is longer than the part in the reply
   * @param certificate the certificate of the server; {@code null} without TLS
   */
  record Seen(HttpReply reply, boolean isCut, @Nullable X509Certificate certificate) {}

  /**
   * Returns the reply after redirects within the site.
   *
   * @param wanted the maximum number of bytes of the body
   */
  Seen see(String method, Map<String, Secret> headers, int wanted)
      throws IOException, UnexpectedReplyException {
    HttpUriRequestBase request = new HttpUriRequestBase(method, site.url());
    request.setHeader("User-Agent", "Journeybeat");
    headers.forEach((name, value) -> request.setHeader(name, value.value()));
    HttpClientContext context = HttpClientContext.create();
    try (CloseableHttpClient client = client()) {
      Seen seen = seen(client.executeOpen(null, request, context), context, wanted);
      // Closing the response would read the rest of it, which may be endless.
      looking.hold().sockets().cut();
      return seen;
    } catch (ClientProtocolException e) {
      if (e.getCause() instanceof RedirectException) {
        throw new UnexpectedReplyException("more than %d redirects".formatted(MOST_REDIRECTS));
      }
      throw e;
    }
  }

  private Seen seen(ClassicHttpResponse response, HttpClientContext context, int wanted)
      throws IOException {
    byte[] body = new byte[0];
    HttpEntity entity = response.getEntity();
    if (entity != null) {
      // One extra byte shows whether there is more.
      body = entity.getContent().readNBytes(wanted + 1);
    }
    boolean isCut = body.length > wanted;
    String text = new String(body, 0, Math.min(body.length, wanted), charset(entity));
    HttpReply reply = new HttpReply(response.getCode(), text, headers(response), hidden);
    return new Seen(reply, isCut, certificate(context.getSSLSession()));
  }

  private CloseableHttpClient client() {
    return SingleRequestHttpClient.client(looking.hold().sockets(), looking.timeout(), trustAny)
        .setRedirectStrategy(new WithinTheSite())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setMaxRedirects(MOST_REDIRECTS)
                .setCircularRedirectsAllowed(true)
                .setConnectionKeepAlive(TimeValue.ZERO_MILLISECONDS)
                .build())
        .build();
  }

  private static Map<String, List<String>> headers(ClassicHttpResponse response) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Arrays.stream(response.getHeaders())
        .map(Header::getName)
        .forEach(
            name ->
                headers.put(
                    name, Arrays.stream(response.getHeaders(name)).map(Header::getValue).toList()));
    return headers;
  }

  private static Charset charset(@Nullable HttpEntity entity) {
    ContentType type = entity == null ? null : ContentType.parseLenient(entity.getContentType());
    return type == null || type.getCharset() == null ? StandardCharsets.UTF_8 : type.getCharset();
  }

  private static @Nullable X509Certificate certificate(@Nullable SSLSession session) {
    try {
      return session == null ? null : (X509Certificate) session.getPeerCertificates()[0];
    } catch (SSLPeerUnverifiedException e) {
      return null;
    }
  }

  /** Follows redirects within the site only, because another site must not receive the data. */
  private static final class WithinTheSite extends DefaultRedirectStrategy {

    @Override
    public boolean isRedirected(HttpRequest request, HttpResponse response, HttpContext context)
        throws ProtocolException {
      return super.isRedirected(request, response, context)
          && staysHere(request, response, context);
    }

    private boolean staysHere(HttpRequest request, HttpResponse response, HttpContext context)
        throws ProtocolException {
      try {
        return new EndpointOrigin(request.getUri())
            .contains(getLocationURI(request, response, context));
      } catch (HttpException | URISyntaxException e) {
        return false;
      }
    }
  }
}
