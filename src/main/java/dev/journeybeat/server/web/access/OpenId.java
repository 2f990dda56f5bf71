package dev.journeybeat.server.web.access;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Login with OpenID Connect: the authorization code flow with PKCE. An answer is valid once, in the
 * browser that started the login, and if the provider signed it for this client. Safe to share
 * between threads.
 */
final class OpenId {

  private static final Logger log = LoggerFactory.getLogger(OpenId.class);

  static final String BEGIN = "/login/openid";
  static final String RETURN = "/login/openid/return";
  static final String END = "/login/openid/end";

  /** Parameters of the answer. Others are ignored. */
  private static final Set<String> ANSWERS =
      Set.of("code", "state", "iss", "error", "error_description");

  private final OpenIdSettings settings;
  private final Provider provider;
  private final ProviderTokens tokens;
  private final PendingLogins logins;

  /** A logged-in person and the path after the login. */
  record Arrival(Person person, String next) {}

  OpenId(OpenIdSettings settings, Clock clock) {
    this.settings = settings;
    this.provider = new Provider(settings, clock);
    this.tokens = new ProviderTokens(settings, provider);
    this.logins = new PendingLogins(clock);
  }

  OpenIdSettings settings() {
    return settings;
  }

  /** Logs a warning if the provider is not available. */
  void tell() {
    try {
      provider.metadata();
    } catch (NoLoginException e) {
      log.warn("Login with {} is not available: {}", settings.name(), e.detail());
    }
  }

  /**
   * Starts a login.
   *
   * @throws NoLoginException if the provider is not available
   */
  PendingLogin begin(String next) {
    provider.metadata();
    return logins.begin(next);
  }

  /** Address of the authentication request. */
  URI request(PendingLogin login) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope(settings.scopes().toArray(String[]::new)),
            new ClientID(settings.clientId()),
            settings.at(RETURN))
        .endpointURI(provider.metadata().getAuthorizationEndpointURI())
        .state(login.state())
        .nonce(login.nonce())
        .codeChallenge(login.verifier(), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Completes a login.
   *
   * @param sent parameters of the answer
   * @param browser value of the login cookie; {@code null} for none
   * @throws NoLoginException if the login failed or the person has no access
   */
  Arrival end(Map<String, List<String>> sent, @Nullable String browser) {
    AuthenticationResponse response = response(sent);
    PendingLogin login =
        response.getState() == null ? null : logins.end(response.getState(), browser).orElse(null);
    if (login == null) {
      throw new NoLoginException(
          HttpStatus.BAD_REQUEST,
          "This login did not start in this browser, or started too long ago. Log in again.",
          "the answer belongs to no pending login",
          null);
    }
    Issuer issuer = response.getIssuer();
    if (issuer != null && !issuer.equals(new Issuer(settings.issuer()))) {
      throw provider.unfit("the answer is from %s".formatted(issuer), null);
    }
    if (!response.indicatesSuccess()) {
      throw refused(response.toErrorResponse().getErrorObject());
    }
    AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw provider.unfit("the answer has no code", null);
    }
    return new Arrival(person(tokens.claims(code, login, settings.at(RETURN))), login.next());
  }

  /** Logout address of the provider; the login page if it has none. */
  URI logout() {
    URI end = provider.metadata().getEndSessionEndpointURI();
    return end == null
        ? URI.create("/login")
        : new LogoutRequest(
                end,
                null,
                null,
                new ClientID(settings.clientId()),
                settings.at("/login"),
                null,
                null)
            .toURI();
  }

  private AuthenticationResponse response(Map<String, List<String>> sent) {
    Map<String, List<String>> answers = new TreeMap<>(sent);
    answers.keySet().retainAll(ANSWERS);
    try {
      return AuthenticationResponseParser.parse(settings.at(RETURN), answers);
    } catch (ParseException e) {
      throw new NoLoginException(
          HttpStatus.BAD_REQUEST,
          "The answer of %s is not valid. Log in again.".formatted(settings.name()),
          "the answer is not valid: " + e.getMessage(),
          e);
    }
  }

  private Person person(Claims claims) {
    String name =
        claims
            .text(settings.nameClaim())
            .or(() -> claims.text("preferred_username"))
            .or(() -> claims.text("sub"))
            .orElseThrow();
    Set<String> has = claims.texts(settings.roleClaim());
    if (!Collections.disjoint(has, settings.operators())) {
      return new Person(name, Role.OPERATOR);
    }
    if (!Collections.disjoint(has, settings.viewers())) {
      return new Person(name, Role.VIEWER);
    }
    throw new NoLoginException(
        HttpStatus.FORBIDDEN,
        "%s knows you as %s, but you have no access to this Journeybeat. Ask its operator."
            .formatted(settings.name(), name),
        "%s has no access: none of %s is in web.openid.operators or viewers"
            .formatted(name, "%s %s".formatted(settings.roleClaim(), has)),
        null);
  }

  private NoLoginException refused(@Nullable ErrorObject error) {
    String code = error == null ? "no reason" : String.valueOf(error.getCode());
    String why = error == null || error.getDescription() == null ? code : error.getDescription();
    return new NoLoginException(
        HttpStatus.FORBIDDEN,
        "%s refused the login: %s.".formatted(settings.name(), why),
        "%s: %s".formatted(code, why),
        null);
  }
}
