package dev.journeybeat.server.healthcheck;

import static dev.journeybeat.settings.Require.require;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.connection.ServerDescription;
import dev.journeybeat.engine.check.ProbeText;
import dev.journeybeat.engine.check.UnexpectedReplyException;
import dev.journeybeat.net.NetworkErrors;
import dev.journeybeat.net.Tls;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB server or replica set that must answer a ping.
 *
 * @param url Address of a server or replica set, without a login: {@code mongodb://} or {@code
 *     mongodb+srv://}.
 * @param username Login name in the database of the address, else in {@code admin}; {@code
 *     ?authSource=} names another. If left out, the healthcheck does not log in.
 * @param password Password. Requires {@code username}. If left out, the healthcheck does not log
 *     in.
 */
public record Mongodb(
    @Example("\"mongodb://db.shop.example/shop\"") String url,
    @Example("\"heartbeat\"") @Nullable String username,
    @Example("\"${env:MONGODB_PASSWORD}\"") @Nullable Secret password)
    implements HealthcheckType {

  private static final String SRV = "mongodb+srv://";
  private static final Pattern LOGIN = Pattern.compile("//[^/?]*@");

  public Mongodb {
    require(
        !LOGIN.matcher(url).find(),
        "url",
        "an address with a login in it",
        "the login under the keys \"username\" and \"password\", where it is kept secret");
    LoginRules.require(username, password);
    require(
        isAddress(withLogin(url, username, password)),
        "url",
        url,
        "an address such as \"mongodb://db.shop.example/shop\"");
  }

  @Override
  public String look(ProbeAttempt looking) throws Exception {
    requireSomebody(looking);
    MongoClient client = looking.hold().on(MongoClients.create(settings(looking)));
    try {
      var unused = client.getDatabase("admin").runCommand(new Document("ping", 1));
      return "ping answered";
    } catch (MongoSecurityException e) {
      throw new UnexpectedReplyException("login refused: " + said(e));
    } catch (MongoException e) {
      throw away(client, e, looking);
    }
  }

  @Override
  public SecretMask hidden() {
    return password == null
        ? SecretMask.NOTHING
        : SecretMask.of(List.of(password, new Secret(encoded(password.value()))));
  }

  /** Fails fast, because the driver retries until its timeout and reports the cause only then. */
  private void requireSomebody(ProbeAttempt looking) throws IOException {
    IOException trouble = null;
    for (String host : hosts()) {
      ServerAddress server = new ServerAddress(host);
      try (Socket socket = looking.hold().sockets().keep(new Socket())) {
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), looking.millis());
        return;
      } catch (IOException e) {
        trouble = e;
      }
    }
    if (trouble != null) {
      throw trouble;
    }
  }

  /** The hosts in the address; none if the name server provides them. */
  private List<String> hosts() {
    return url.startsWith(SRV)
        ? List.of()
        : new ConnectionString(withLogin(url, username, password)).getHosts();
  }

  private MongoClientSettings settings(ProbeAttempt looking) {
    int millis = looking.millis();
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(withLogin(url, username, password)))
        .retryReads(false)
        // Applies only if the address requests TLS.
        .applyToSslSettings(tls -> tls.context(Tls.context(false)))
        // Shorter than the timeout of the probe, so that the driver reports the cause.
        .applyToClusterSettings(
            cluster -> cluster.serverSelectionTimeout(millis * 8L / 10, TimeUnit.MILLISECONDS))
        .applyToSocketSettings(
            socket ->
                socket
                    .connectTimeout(millis, TimeUnit.MILLISECONDS)
                    .readTimeout(millis, TimeUnit.MILLISECONDS))
        .build();
  }

  /** The driver's exception does not contain the cause of a failed connection. */
  private static Exception away(MongoClient client, MongoException thrown, ProbeAttempt looking) {
    return client.getClusterDescription().getServerDescriptions().stream()
        .map(ServerDescription::getException)
        .filter(Objects::nonNull)
        .findFirst()
        .<Exception>map(Exception::new)
        .orElseGet(() -> thrown instanceof MongoTimeoutException ? tooLate(looking) : thrown);
  }

  private static UnexpectedReplyException tooLate(ProbeAttempt looking) {
    return new UnexpectedReplyException(
        new ProbeFailure(looking.timeout(), SecretMask.NOTHING).tooLate());
  }

  private static String said(MongoException e) {
    return NetworkErrors.cause(e, MongoCommandException.class::isInstance)
        .map(refusal -> ((MongoCommandException) refusal).getErrorMessage())
        .orElseGet(() -> ProbeText.of(e));
  }

  /** Adds the login to the address, where the driver also finds authSource and authMechanism. */
  private static String withLogin(
      String url, @Nullable String username, @Nullable Secret password) {
    return username == null || password == null
        ? url
        : url.replaceFirst(
            "//",
            Matcher.quoteReplacement(
                "//%s:%s@".formatted(encoded(username), encoded(password.value()))));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Checks the form only, because the driver would query the name server for mongodb+srv. */
  private static boolean isAddress(String url) {
    if (url.startsWith(SRV)) {
      return url.length() > SRV.length();
    }
    try {
      return !new ConnectionString(url).getHosts().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
