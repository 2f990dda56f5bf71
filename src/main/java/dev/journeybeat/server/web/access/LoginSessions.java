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
 * Identifies callers by token, password or session, or lets everybody in if no login is required.
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

  /** CSRF token of callers without a session. Only pages of the dashboard contain it. */
  private final String commonToken = token();

  /**
   * Session of a person.
   *
   * @param until end of the session, even if it is in use
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
   * Identifies the caller; {@link Role#ANYBODY} if unknown. A token has priority.
   *
   * @param isOpen whether the path is public, so that no token is looked up in the store
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

  /** Starts a session if the password is correct. */
  boolean logIn(Context ctx, String password) {
    Role role = role(ctx, password);
    if (role == Role.ANYBODY) {
      return false;
    }
    begin(ctx, new Person(role.word() + " at " + ctx.ip(), role), Instant.MAX);
    return true;
  }

  /** Starts a session of a person from the provider. */
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

  /** Prevents session fixation: a login never continues an old session. */
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
      // The header has no valid credentials.
      return null;
    }
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
