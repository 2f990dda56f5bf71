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
 * Login by OpenID Connect: the authorization code flow with PKCE. What comes back counts in the
 * browser that has begun it, once, and if the provider has signed it for us. Safe to share between
 * threads.
 */
final class OpenId {

  private static final Logger log = LoggerFactory.getLogger(OpenId.class);

  static final String BEGIN = "/login/openid";
  static final String RETURN = "/login/openid/return";
  static final String END = "/login/openid/end";

  /** Whatever else is sent along is not for us. */
  private static final Set<String> ANSWERS =
      Set.of("code", "state", "iss", "error", "error_description");

  private final OpenIdSettings settings;
  private final Provider provider;
  private final ProviderTokens tokens;
  private final PendingLogins logins;

  /** A person who has logged in, and where the person wanted to go. */
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

  /** Says in the log whether the provider is there; nothing depends on it. */
  void tell() {
    try {
      provider.metadata();
    } catch (NoLoginException e) {
      log.warn("Nobody can log in by {} now: {}", settings.name(), e.detail());
    }
  }

  /**
   * Begins a login.
   *
   * @throws NoLoginException if the provider can't be asked
   */
  PendingLogin begin(String next) {
    provider.metadata();
    return logins.begin(next);
  }

  /** Where the browser is to go with it. */
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
   * Ends a login.
   *
   * @param sent what the browser brings back
   * @param browser what it has kept; {@code null} for nothing
   * @throws NoLoginException if nobody has logged in, or nobody who may look
   */
  Arrival end(Map<String, List<String>> sent, @Nullable String browser) {
    AuthenticationResponse response = response(sent);
    PendingLogin login =
        response.getState() == null ? null : logins.end(response.getState(), browser).orElse(null);
    if (login == null) {
      throw new NoLoginException(
          HttpStatus.BAD_REQUEST,
          "This login was not begun in this browser, or too long ago. Begin again.",
          "an answer came that no login here has asked for",
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

  /** Where the session at the provider ends; the login page if that can't be. */
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
          "This is no answer of %s. Begin again.".formatted(settings.name()),
          "an answer came that is none: " + e.getMessage(),
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
        ("%s knows you as %s, but you are none of those who may look here. Ask whoever runs this"
                + " Journeybeat.")
            .formatted(settings.name(), name),
        "%s may not look: none of %s is in web.openid.operators or viewers"
            .formatted(name, "%s %s".formatted(settings.roleClaim(), has)),
        null);
  }

  private NoLoginException refused(@Nullable ErrorObject error) {
    String code = error == null ? "no reason" : String.valueOf(error.getCode());
    String why = error == null || error.getDescription() == null ? code : error.getDescription();
    return new NoLoginException(
        HttpStatus.FORBIDDEN,
        "%s did not let you in: %s.".formatted(settings.name(), why),
        "%s: %s".formatted(code, why),
        null);
  }
}
