package dev.journeybeat.server.healthcheck;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.engine.check.HttpReply;
import dev.journeybeat.engine.check.ProbeText;
import dev.journeybeat.engine.check.UnexpectedReplyException;
import dev.journeybeat.net.Headers;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request that must get the expected response.
 *
 * @param url Address to request, {@code http} or {@code https}, without a login. Redirects within
 *     the origin are followed.
 * @param method HTTP method in capitals: {@code GET}, {@code HEAD}, {@code POST}, {@code PUT},
 *     {@code PATCH}, {@code DELETE} or {@code OPTIONS}.
 * @param headers Headers sent to this origin and to no other, by name.
 * @param status Accepted status codes. If empty, 200 to 299.
 * @param text Text that the body must contain. If left out, any body is accepted.
 * @param json Expected values in the JSON body, by JSON path such as {@code $.status}.
 * @param certificateDays Days that the certificate must remain valid, 0 or more. For {@code https}
 *     only. If left out, the remaining days are not checked.
 * @param trustAnyCertificate Whether to accept any TLS certificate. For servers with a self-signed
 *     certificate.
 */
public record Http(
    @Example("\"https://shop.example/\"") URI url,
    @Default("GET") String method,
    @Default("{}") Map<String, Secret> headers,
    @Default("[]") List<Integer> status,
    @Example("\"Welcome\"") @Nullable String text,
    @Default("{}") Map<String, String> json,
    @Example("14") @Nullable Integer certificateDays,
    @Default("false") boolean trustAnyCertificate)
    implements HealthcheckType {

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  public Http {
    headers = Map.copyOf(headers);
    status = List.copyOf(status);
    json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    requireUrl(url);
    require(METHODS.contains(method), "method", method, "one of " + String.join(", ", METHODS));
    headers.forEach(Headers::require);
    for (int each : status) {
      require(each >= 100 && each <= 599, "status", each, "100 to 599");
    }
    json.keySet().forEach(Http::requirePath);
    require(
        certificateDays == null || "https".equals(url.getScheme()),
        "certificate-days",
        String.valueOf(certificateDays),
        "no value, or an address with https");
    require(
        certificateDays == null || certificateDays >= 0,
        "certificate-days",
        String.valueOf(certificateDays),
        "0 or more");
  }

  /** Creates the healthcheck for one line of a list. */
  static Http of(URI url, @Nullable String text) {
    return new Http(url, "GET", Map.of(), List.of(), text, Map.of(), null, false);
  }

  static void requireUrl(URI url) {
    require(
        url.getUserInfo() == null,
        "url",
        "an address with a login in it",
        "the login as a header: \"Authorization: Basic …\" under \"headers\"");
    require(
        ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
            && url.getHost() != null
            && url.getRawFragment() == null,
        "url",
        url,
        "an address such as \"https://shop.example/\"");
  }

  @Override
  public String look(ProbeAttempt looking) throws IOException, UnexpectedReplyException {
    HttpProbe.Seen seen =
        new HttpProbe(url, trustAnyCertificate, looking, hidden()).see(method, headers, wanted());
    checkStatus(seen.reply());
    checkText(seen);
    for (Map.Entry<String, String> each : json.entrySet()) {
      checkJson(seen.reply(), each.getKey(), each.getValue());
    }
    return "status " + seen.reply().status() + certificate(seen.certificate(), looking);
  }

  @Override
  public SecretMask hidden() {
    return SecretMask.of(headers.values());
  }

  private int wanted() {
    return text == null && json.isEmpty() ? HttpProbe.BEGINNING : HttpProbe.LIMIT;
  }

  private void checkStatus(HttpReply reply) throws UnexpectedReplyException {
    boolean isWell = status.isEmpty() ? reply.status() / 100 == 2 : status.contains(reply.status());
    if (!isWell) {
      String expected =
          status.isEmpty()
              ? "200 to 299"
              : status.stream().map(String::valueOf).collect(Collectors.joining(" or "));
      throw new UnexpectedReplyException("%s; expected %s".formatted(reply.brief(), expected));
    }
  }

  private void checkText(HttpProbe.Seen seen) throws UnexpectedReplyException {
    if (text != null && !seen.reply().body().contains(text)) {
      throw new UnexpectedReplyException(
          "status %d, without the text \"%s\"%s"
              .formatted(
                  seen.reply().status(), text, seen.isCut() ? " in its first megabyte" : ""));
    }
  }

  private static void checkJson(HttpReply reply, String path, String expected)
      throws UnexpectedReplyException {
    try {
      Object found = reply.json(path);
      if (!Expected.is(expected, found)) {
        throw new UnexpectedReplyException(
            "%s is %s; expected \"%s\"".formatted(path, ProbeText.value(found), expected));
      }
    } catch (AssertionError e) {
      throw new UnexpectedReplyException(ProbeText.of(e));
    }
  }

  private String certificate(@Nullable X509Certificate certificate, ProbeAttempt looking)
      throws UnexpectedReplyException {
    if (certificate == null) {
      return "";
    }
    long days =
        Duration.between(looking.clock().instant(), certificate.getNotAfter().toInstant()).toDays();
    if (certificateDays != null && days < certificateDays) {
      throw new UnexpectedReplyException(
          "certificate valid for %s more; expected %d"
              .formatted(ProbeText.count((int) days, "day"), certificateDays));
    }
    return ", certificate valid for %s more".formatted(ProbeText.count((int) days, "day"));
  }

  private static void requirePath(String path) {
    try {
      HttpReply.requirePath(path);
    } catch (IllegalArgumentException e) {
      require(false, "json", path, "JSON paths with values such as {$.status: UP}");
    }
  }
}
