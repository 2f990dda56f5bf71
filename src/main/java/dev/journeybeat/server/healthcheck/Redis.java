package dev.journeybeat.server.healthcheck;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.engine.check.ProbeText;
import dev.journeybeat.engine.check.UnexpectedReplyException;
import dev.journeybeat.net.Tls;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A Redis server, or a compatible one, that must answer a ping.
 *
 * @param host Host name of the Redis server.
 * @param port Port of the Redis server, 1 to 65535.
 * @param tls Whether to connect with TLS.
 * @param username Login name, for Redis 6 or newer. Requires {@code password}. If left out, only
 *     the password is sent.
 * @param password Password. If left out, the healthcheck does not log in.
 * @param trustAnyCertificate Whether to accept any TLS certificate. For servers with a self-signed
 *     certificate.
 */
public record Redis(
    @Example("\"redis.shop.example\"") String host,
    @Default("6379") int port,
    @Default("false") boolean tls,
    @Example("\"heartbeat\"") @Nullable String username,
    @Example("\"${env:REDIS_PASSWORD}\"") @Nullable Secret password,
    @Default("false") boolean trustAnyCertificate)
    implements HealthcheckType {

  public Redis {
    Ports.require(host, port);
    require(username == null || password != null, "password", "", "one for the username");
  }

  @Override
  public String look(ProbeAttempt looking) throws Exception {
    JedisClientConfig config =
        DefaultJedisClientConfig.builder()
            .connectionTimeoutMillis(looking.millis())
            .socketTimeoutMillis(looking.millis())
            .user(username)
            .password(password == null ? null : password.value())
            .build();
    JedisSocketFactory sockets = () -> connected(looking);
    try (Jedis jedis = new Jedis(sockets, config)) {
      return jedis.ping();
    } catch (JedisConnectionException e) {
      if (ProbeText.of(e).startsWith("Unexpected end of stream")) {
        throw new UnexpectedReplyException("connection closed without a reply");
      }
      throw e;
    } catch (JedisException e) {
      throw new UnexpectedReplyException(ProbeText.of(e));
    }
  }

  @Override
  public SecretMask hidden() {
    return SecretMask.of(password);
  }

  private Socket connected(ProbeAttempt looking) {
    try {
      Socket plain = looking.hold().sockets().keep(new Socket());
      plain.connect(new InetSocketAddress(host, port), looking.millis());
      plain.setSoTimeout(looking.millis());
      return tls ? Tls.over(plain, host, trustAnyCertificate) : plain;
    } catch (IOException e) {
      throw new JedisConnectionException(e);
    }
  }
}
