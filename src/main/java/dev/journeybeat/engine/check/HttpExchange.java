package dev.journeybeat.engine.check;

import dev.journeybeat.api.Request;
import dev.journeybeat.net.AnyCertificate;
import dev.journeybeat.settings.SecretMask;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends a request and reads the response in bounded time and memory. Follows redirects. */
final class HttpExchange {

  private static final int MOST_REDIRECTS = 10;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> REDIRECTS_AS_THEY_WERE = Set.of(307, 308);

  private final EndpointSettings settings;
  private final SecretMask hidden;
  private final HttpClient client;

  HttpExchange(EndpointSettings settings) {
    this.settings = settings;
    this.hidden = settings.hidden();
    // HTTP/1.1, because the upgrade header of HTTP/2 confuses old servers.
    HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    this.client =
        settings.trustAnyCertificate()
            ? builder.sslContext(AnyCertificate.context()).build()
            : builder.build();
  }

  /**
   * Returns the response, after redirects within the site.
   *
   * @throws TimeoutException if the response is not complete in time
   */
  HttpReply reply(Request request) throws IOException, InterruptedException, TimeoutException {
    long end = System.nanoTime() + settings.requestTimeout().toNanos();
    URI address = settings.site().address(request.path());
    Request current = request;
    for (int redirects = 0; ; redirects++) {
      HttpResponse<String> response = send(current, address, end - System.nanoTime());
      Optional<URI> target = redirects < MOST_REDIRECTS ? target(response) : Optional.empty();
      if (target.isEmpty()) {
        return new HttpReply(
            response.statusCode(), response.body(), response.headers().map(), hidden);
      }
      address = target.get();
      current = redirected(current, response.statusCode());
    }
  }

  private HttpResponse<String> send(Request request, URI address, long nanos)
      throws IOException, InterruptedException, TimeoutException {
    CompletableFuture<HttpResponse<String>> reply =
        client.sendAsync(message(request, address), LimitedBody::of);
    try {
      return reply.get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } finally {
      // Closes the connection if the response is incomplete.
      reply.cancel(true);
    }
  }

  private HttpRequest message(Request request, URI address) {
    BodyPublisher body =
        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body());
    HttpRequest.Builder message =
        HttpRequest.newBuilder(address)
            .method(request.method(), body)
            .setHeader("User-Agent", "Journeybeat");
    if (settings.site().contains(address)) {
      settings.headers().forEach((name, value) -> message.setHeader(name, value.value()));
    }
    request.headers().forEach(message::setHeader);
    return message.build();
  }

  /**
   * The target of a redirect. Redirects to another site are not followed, because it must not
   * receive this site's headers.
   */
  private static Optional<URI> target(HttpResponse<?> response) {
    if (!REDIRECTS.contains(response.statusCode())) {
      return Optional.empty();
    }
    URI address = response.uri();
    return response
        .headers()
        .firstValue("location")
        .flatMap(location -> EndpointOrigin.resolve(address, location))
        .filter(new EndpointOrigin(address)::contains);
  }

  /** Like browsers: a redirected POST becomes a GET, unless the status preserves the method. */
  private static Request redirected(Request request, int status) {
    boolean asItWas = REDIRECTS_AS_THEY_WERE.contains(status) || request.method().equals("HEAD");
    return asItWas ? request : new Request("GET", request.path(), Map.of(), null);
  }
}
