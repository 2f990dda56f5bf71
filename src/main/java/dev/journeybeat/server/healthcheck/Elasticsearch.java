package dev.journeybeat.server.healthcheck;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.engine.check.EndpointOrigin;
import dev.journeybeat.engine.check.HttpReply;
import dev.journeybeat.engine.check.UnexpectedReplyException;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An Elasticsearch or OpenSearch cluster that must have at least the given health.
 *
 * @param url Address of the cluster, {@code http} or {@code https}, without a login or a query.
 * @param atLeast Worst health that is accepted.
 * @param username Login name. Requires {@code password}. If left out, the healthcheck does not log
 *     in.
 * @param password Password. Requires {@code username}. If left out, the healthcheck does not log
 *     in.
 * @param trustAnyCertificate Whether to accept any TLS certificate. For servers with a self-signed
 *     certificate.
 */
public record Elasticsearch(
    @Example("\"https://search.shop.example:9200\"") URI url,
    @Default("yellow") Colour atLeast,
    @Example("\"heartbeat\"") @Nullable String username,
    @Example("\"${env:SEARCH_PASSWORD}\"") @Nullable Secret password,
    @Default("false") boolean trustAnyCertificate)
    implements HealthcheckType {

  /** Health of a cluster, the worst first. */
  enum Colour {
    /** A primary shard is not available. */
    RED,
    /** All primary shards are available, but not all replicas. */
    YELLOW,
    /** All shards are available. */
    GREEN
  }

  public Elasticsearch {
    Http.requireUrl(url);
    require(
        url.getRawQuery() == null,
        "url",
        url,
        "an address such as \"https://search.example:9200\"");
    LoginRules.require(username, password);
  }

  @Override
  public String look(ProbeAttempt looking) throws IOException, UnexpectedReplyException {
    URI health = new EndpointOrigin(url).address("/_cluster/health");
    HttpReply reply =
        new HttpProbe(health, trustAnyCertificate, looking, hidden())
            .see("GET", headers(), HttpProbe.LIMIT)
            .reply();
    if (reply.status() == 401 || reply.status() == 403) {
      throw new UnexpectedReplyException("login refused: " + reply.brief());
    }
    if (reply.status() != 200) {
      throw new UnexpectedReplyException("%s; expected 200".formatted(reply.brief()));
    }
    String colour = colour(reply);
    if (Colour.valueOf(colour).compareTo(atLeast) < 0) {
      throw new UnexpectedReplyException(
          "%s; expected %s".formatted(told(colour), told(atLeast.name())));
    }
    return told(colour);
  }

  @Override
  public SecretMask hidden() {
    return SecretMask.of(
        Stream.concat(Stream.ofNullable(password), headers().values().stream()).toList());
  }

  private Map<String, Secret> headers() {
    if (username == null || password == null) {
      return Map.of();
    }
    String login = username + ":" + password.value();
    String encoded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    return Map.of("Authorization", new Secret("Basic " + encoded));
  }

  private static String colour(HttpReply reply) throws UnexpectedReplyException {
    try {
      String colour = String.valueOf(reply.json("$.status")).toUpperCase(Locale.ROOT);
      if (Stream.of(Colour.values()).map(Colour::name).anyMatch(colour::equals)) {
        return colour;
      }
    } catch (AssertionError e) {
      // The exception below has the response.
    }
    throw new UnexpectedReplyException("not a cluster health response: " + reply.words());
  }

  private static String told(String colour) {
    return "cluster " + colour.toLowerCase(Locale.ROOT);
  }
}
