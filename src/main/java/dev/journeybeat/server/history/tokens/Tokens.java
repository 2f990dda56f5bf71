package dev.journeybeat.server.history.tokens;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The API tokens of a site, for all its monitors of the store. A token is shown once, and only its
 * SHA-256 hash is stored. A fast hash suffices, because nobody can guess 256 random bits; slow
 * hashes are for passwords. Safe to share between threads. The methods throw a {@link
 * StoreException} if the store can't be used.
 */
public final class Tokens {

  private static final Logger log = LoggerFactory.getLogger(Tokens.class);

  /** Identifies a token as a secret wherever it appears. */
  private static final String PREFIX = "jbt_";

  private static final int SECRET_BYTES = 32;

  /** The last use is rarely written, so that a request costs only a read. */
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  private static final String SELECT =
      "select name, role, created_at, last_used_at, expires_at from tokens where site = :site ";

  private final Store store;
  private final String site;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Tokens(Store store, String site, Clock clock) {
    this.store = store;
    this.site = site;
    this.clock = clock;
  }

  /**
   * Creates a token.
   *
   * @param expiresAt {@code null} for never
   * @return the secret, which is not shown again; empty if the name exists
   */
  public Optional<String> create(String name, TokenRole role, @Nullable Instant expiresAt) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Token token = new Token(name, role, clock.instant(), null, expiresAt);
    return store.inTransaction(handle -> insert(handle, token, hash(secret)))
        ? Optional.of(secret)
        : Optional.empty();
  }

  /** All tokens by name, including expired ones. */
  public List<Token> all() {
    return store.read(
        handle ->
            handle
                .createQuery(SELECT + "order by name")
                .bind("site", site)
                .map((row, context) -> token(row))
                .list());
  }

  /**
   * Revokes a token immediately at all monitors.
   *
   * @return whether there was one
   */
  public boolean revoke(String name) {
    return store.inTransaction(
        handle ->
            handle
                    .createUpdate("delete from tokens where site = :site and name = :name")
                    .bind("site", site)
                    .bind("name", name)
                    .execute()
                == 1);
  }

  /** Returns the token of a secret if it is valid, and records its use. */
  public Optional<Token> use(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<Token> token =
        store
            .read(
                handle ->
                    handle
                        .createQuery(SELECT + "and hash = :hash")
                        .bind("site", site)
                        .bind("hash", hash(secret))
                        .map((row, context) -> token(row))
                        .findOne())
            .filter(found -> !found.isExpired(now));
    token.ifPresent(used -> noteUse(used, now));
    return token;
  }

  private void noteUse(Token token, Instant now) {
    Instant last = token.lastUsedAt();
    if (last != null && last.plus(USE_NOTED_EVERY).isAfter(now)) {
      return;
    }
    try {
      store.useTransaction(
          handle ->
              handle
                  .createUpdate(
                      "update tokens set last_used_at = :now where site = :site and name = :name")
                  .bind("now", now.toEpochMilli())
                  .bind("site", site)
                  .bind("name", token.name())
                  .execute());
    } catch (StoreException e) {
      // A full disk must not prevent access to the dashboard.
      log.debug("Last use of token not recorded: token={}", token.name(), e);
    }
  }

  private boolean insert(Handle handle, Token token, String hash) {
    Instant expiresAt = token.expiresAt();
    return handle
            .createUpdate(
                "insert into tokens (site, name, hash, role, created_at, expires_at)"
                    + " values (:site, :name, :hash, :role, :created, :expires)"
                    + " on conflict (site, name) do nothing")
            .bind("site", site)
            .bind("name", token.name())
            .bind("hash", hash)
            .bind("role", token.role())
            .bind("created", token.createdAt().toEpochMilli())
            .bind("expires", expiresAt == null ? null : Long.valueOf(expiresAt.toEpochMilli()))
            .execute()
        == 1;
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        row.getString("name"),
        TokenRole.valueOf(row.getString("role")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        moment(row, "last_used_at"),
        moment(row, "expires_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static String hash(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
