package dev.journeybeat.server.web.access;

import dev.journeybeat.server.history.tokens.Token;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.TooManyRequestsResponse;
import io.javalin.security.BasicAuthCredentials;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie.SameSite;
import org.jspecify.annotations.Nullable;

/**
 * Knows who asks: by a token or a password that comes along, by a session, or because nothing is
 * needed.
 */
final class LoginSessions {

  private static final String SESSION = "session";

  private static final Duration IDLE = Duration.ofHours(12);

  private static final int TOKEN_BYTES = 18;

  private final LoginMethods ways;
  private final AuditLog audit;
  private final LoginRateLimiter throttle;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Of all who have no session: it can be read only by whom these pages are shown to. */
  private final String commonToken = token();

  /**
   * Somebody who has logged in.
   *
   * @param until when it ends, whatever is done in it
   */
  private record Session(Caller caller, Instant until) {}

  LoginSessions(LoginMethods ways, AuditLog audit, LoginRateLimiter throttle, Clock clock) {
    this.ways = ways;
    this.audit = audit;
    this.throttle = throttle;
    this.clock = clock;
  }

  static void keepSessions(JavalinConfig config) {
    config.jetty.modifyServletContextHandler(
        handler -> {
          var sessions = handler.getSessionHandler();
          sessions.setSessionCookie("journeybeat");
          sessions.setHttpOnly(true);
          sessions.setSameSite(SameSite.LAX);
          sessions.setSecureRequestOnly(true);
          sessions.setMaxInactiveInterval((int) IDLE.toSeconds());
        });
  }

  /**
   * {@link Role#ANYBODY} if that is not known. A token decides, whatever else comes along.
   *
   * @param isOpen whether it does not matter, and a token is not looked for in the store
   */
  Caller caller(Context ctx, boolean isOpen) {
    String token = Bearer.given(ctx);
    if (token != null) {
      return isOpen ? anybody() : ofToken(ctx, token);
    }
    if (ways.areNone()) {
      return new Caller(Role.OPERATOR, "this machine", false, commonToken);
    }
    return ofSession(ctx).or(() -> ofHeader(ctx)).orElseGet(this::anybody);
  }

  /** Begins a session, if the password is right. */
  boolean logIn(Context ctx, String password) {
    Role role = role(ctx, password);
    if (role == Role.ANYBODY) {
      return false;
    }
    begin(ctx, new Person(role.word() + " at " + ctx.ip(), role), Instant.MAX);
    return true;
  }

  /** Begins a session of somebody whom the provider knows. */
  void begin(Context ctx, Person person, Duration lasts) {
    begin(ctx, person, clock.instant().plus(lasts));
  }

  private void begin(Context ctx, Person person, Instant until) {
    end(ctx);
    Caller caller = new Caller(person.role(), person.name(), true, token());
    ctx.req().getSession(true).setAttribute(SESSION, new Session(caller, until));
    audit.loggedIn(ctx, person);
  }

  void logOut(Context ctx) {
    end(ctx);
  }

  /** A new login never goes on with a session that somebody else may have begun. */
  private static void end(Context ctx) {
    HttpSession session = ctx.req().getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private Optional<Caller> ofSession(Context ctx) {
    HttpSession session = ctx.req().getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((Session) session.getAttribute(SESSION))
            .filter(known -> known.until().isAfter(clock.instant()))
            .map(Session::caller);
  }

  private Caller anybody() {
    return new Caller(Role.ANYBODY, "anybody", false, commonToken);
  }

  private Caller ofToken(Context ctx, String sent) {
    requireFewWrong(ctx);
    Optional<Token> token = ways.tokens().use(sent);
    if (token.isEmpty()) {
      throttle.wrong(ctx.ip());
    }
    return token
        .map(
            good ->
                new Caller(
                    Role.valueOf(good.role().name()),
                    "token %s at %s".formatted(good.name(), ctx.ip()),
                    false,
                    commonToken))
        .orElseGet(this::anybody);
  }

  private Optional<Caller> ofHeader(Context ctx) {
    BasicAuthCredentials given = given(ctx);
    if (given == null || ways.passwords().areNone()) {
      return Optional.empty();
    }
    Role role = role(ctx, given.getPassword());
    return role == Role.ANYBODY
        ? Optional.empty()
        : Optional.of(new Caller(role, role.word() + " at " + ctx.ip(), false, commonToken));
  }

  private Role role(Context ctx, String password) {
    requireFewWrong(ctx);
    Role role = ways.passwords().role(password);
    if (role == Role.ANYBODY) {
      throttle.wrong(ctx.ip());
    } else {
      throttle.right(ctx.ip());
    }
    return role;
  }

  private void requireFewWrong(Context ctx) {
    Duration wait = throttle.wait(ctx.ip());
    if (!wait.isZero()) {
      long seconds = Math.max(1, wait.toSeconds());
      ctx.header("Retry-After", Long.toString(seconds));
      throw new TooManyRequestsResponse(
          "Too many wrong passwords from %s. Try again in %d s".formatted(ctx.ip(), seconds));
    }
  }

  private static @Nullable BasicAuthCredentials given(Context ctx) {
    try {
      return ctx.basicAuthCredentials();
    } catch (IllegalArgumentException e) {
      // Whatever it is, it is no password.
      return null;
    }
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
