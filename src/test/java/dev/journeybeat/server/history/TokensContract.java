package dev.journeybeat.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.server.history.tokens.Token;
import dev.journeybeat.server.history.tokens.TokenRole;
import dev.journeybeat.server.history.tokens.Tokens;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** By which programs may ask, on every kind of store. */
abstract class TokensContract extends StoreContract {

  @Test
  void isGoodAtAllMonitorsOfTheSite_untilItIsRevokedAtAny() {
    String secret = monitor().tokens().create("ci", TokenRole.OPERATOR, null).orElseThrow();
    Tokens other = monitor().tokens();

    assertThat(secret).matches("jbt_[A-Za-z0-9_-]{43}");
    assertThat(other.use(secret))
        .contains(new Token("ci", TokenRole.OPERATOR, clock.instant(), null, null));
    assertThat(other.use(secret + "x")).isEmpty();
    assertThat(other.use("ci")).isEmpty();

    assertThat(monitor().tokens().revoke("ci")).isTrue();
    assertThat(other.use(secret)).isEmpty();
    assertThat(other.revoke("ci")).isFalse();
    assertThat(other.all()).isEmpty();
  }

  @Test
  void isNotInTheStore_asItIsSent() {
    History history = monitor();
    String secret = history.tokens().create("ci", TokenRole.VIEWER, null).orElseThrow();

    String row =
        history
            .store()
            .read(handle -> handle.createQuery("select * from tokens").mapToMap().one().toString());

    assertThat(row).contains("ci", "VIEWER").doesNotContain(secret, secret.substring(4));
  }

  @Test
  void endsByItself_andIsStillListed() {
    Tokens tokens = monitor().tokens();
    Instant end = clock.instant().plus(Duration.ofDays(90));
    String secret = tokens.create("ci", TokenRole.VIEWER, end).orElseThrow();
    clock.move(Duration.ofDays(90).minusMillis(1));
    assertThat(tokens.use(secret)).isPresent();

    clock.move(Duration.ofMillis(1));

    assertThat(tokens.use(secret)).isEmpty();
    assertThat(tokens.all()).extracting(Token::expiresAt).containsExactly(end);
    assertThat(tokens.all().get(0).isExpired(clock.instant())).isTrue();
  }

  @Test
  void hasANameOfItsOwn() {
    Tokens tokens = monitor().tokens();
    String first = tokens.create("ci", TokenRole.VIEWER, null).orElseThrow();

    assertThat(tokens.create("ci", TokenRole.OPERATOR, null)).isEmpty();
    assertThat(tokens.create("also-ci", TokenRole.OPERATOR, null)).isPresent();
    assertThat(tokens.use(first)).map(Token::role).contains(TokenRole.VIEWER);
    assertThat(tokens.all()).extracting(Token::name).containsExactly("also-ci", "ci");
  }

  @Test
  void tellsWhenItWasUsed_toTheMinute() {
    Tokens tokens = monitor().tokens();
    String secret = tokens.create("ci", TokenRole.VIEWER, null).orElseThrow();
    assertThat(tokens.all().get(0).lastUsedAt()).isNull();
    Instant first = clock.instant();

    assertThat(tokens.use(secret)).isPresent();
    clock.move(Duration.ofSeconds(59));
    assertThat(tokens.use(secret)).isPresent();
    assertThat(tokens.all().get(0).lastUsedAt()).isEqualTo(first);

    clock.move(Duration.ofSeconds(1));
    assertThat(tokens.use(secret)).isPresent();
    assertThat(tokens.all().get(0).lastUsedAt()).isEqualTo(first.plusSeconds(60));
  }

  @Test
  void isOfOneSite() {
    String secret = monitor().tokens().create("ci", TokenRole.OPERATOR, null).orElseThrow();

    try (Store store = new Store(settings, clock)) {
      Tokens elsewhere = new Tokens(store, "https://staging.shop.example", clock);
      assertThat(elsewhere.use(secret)).isEmpty();
      assertThat(elsewhere.revoke("ci")).isFalse();
      assertThat(elsewhere.create("ci", TokenRole.VIEWER, null)).isPresent();
    }
    assertThat(monitor().tokens().use(secret)).isPresent();
  }
}
