package dev.journeybeat.server.web.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.journeybeat.settings.Secret;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exchanges a code for the provider's tokens and validates them. */
final class ProviderTokens {

  /** Asymmetric algorithms: only the provider can sign. */
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  /** Maximum difference of clocks. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private static final int LARGEST_KEYS = 1_000_000;

  private final OpenIdSettings settings;
  private final Provider provider;
  private @Nullable Keys keys;

  /** Keys of the provider. An unknown key causes a new request. */
  private record Keys(URI address, JWKSource<SecurityContext> source) {}

  ProviderTokens(OpenIdSettings settings, Provider provider) {
    this.settings = settings;
    this.provider = provider;
  }

  /**
   * Claims about the logged-in person.
   *
   * @throws NoLoginException if there are none, or they are invalid
   */
  Claims claims(AuthorizationCode code, PendingLogin login, URI redirect) {
    OIDCProviderMetadata metadata = provider.metadata();
    return provider.ask(
        () -> {
          OIDCTokens tokens =
              tokens(metadata, new AuthorizationCodeGrant(code, redirect, login.verifier()));
          JWT idToken = tokens.getIDToken();
          if (idToken == null) {
            throw provider.unfit("the answer has no ID token", null);
          }
          IDTokenClaimsSet signed = believed(metadata, idToken, login);
          Claims claims = new Claims(signed.toJWTClaimsSet().getClaims());
          boolean isEnough = claims.has(settings.nameClaim()) && claims.has(settings.roleClaim());
          return isEnough ? claims : claims.or(more(metadata, tokens, signed));
        });
  }

  private OIDCTokens tokens(OIDCProviderMetadata metadata, AuthorizationCodeGrant grant)
      throws IOException, ParseException {
    ClientAuthentication secret = secret(metadata);
    URI address = metadata.getTokenEndpointURI();
    TokenRequest request =
        secret == null
            ? new TokenRequest.Builder(address, client(), grant).build()
            : new TokenRequest.Builder(address, secret, grant).build();
    TokenResponse response = OIDCTokenResponseParser.parse(provider.send(request.toHTTPRequest()));
    if (response instanceof TokenErrorResponse error) {
      throw provider.unfit("the code was refused: " + error.getErrorObject(), null);
    }
    return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
  }

  private IDTokenClaimsSet believed(
      OIDCProviderMetadata metadata, JWT idToken, PendingLogin login) {
    IDTokenValidator validator =
        new IDTokenValidator(
            new Issuer(settings.issuer()),
            client(),
            new JWSVerificationKeySelector<>(SIGNATURES, keys(metadata)),
            null);
    validator.setMaxClockSkew(Math.toIntExact(SKEW.toSeconds()));
    try {
      return validator.validate(idToken, login.nonce());
    } catch (BadJOSEException | JOSEException e) {
      throw new NoLoginException(
          HttpStatus.BAD_GATEWAY,
          "The answer of %s is not valid. Log in again. If that does not help, see the log of"
                  .formatted(settings.name())
              + " Journeybeat.",
          "its ID token is not valid: " + e.getMessage(),
          e);
    }
  }

  /** Claims of the user info endpoint. Some providers list groups only there. */
  private Claims more(OIDCProviderMetadata metadata, OIDCTokens tokens, IDTokenClaimsSet signed)
      throws IOException, ParseException {
    URI address = metadata.getUserInfoEndpointURI();
    if (address == null) {
      return new Claims(Map.of());
    }
    UserInfoRequest request = new UserInfoRequest(address, tokens.getAccessToken());
    UserInfoResponse response = UserInfoResponse.parse(provider.send(request.toHTTPRequest()));
    if (!response.indicatesSuccess()) {
      throw provider.unfit(
          "the user info was refused: " + response.toErrorResponse().getErrorObject(), null);
    }
    UserInfo info = response.toSuccessResponse().getUserInfo();
    if (info == null || !signed.getSubject().equals(info.getSubject())) {
      throw provider.unfit("the user info is about another person", null);
    }
    return new Claims(info.toJWTClaimsSet().getClaims());
  }

  private ClientID client() {
    return new ClientID(settings.clientId());
  }

  private @Nullable ClientAuthentication secret(OIDCProviderMetadata metadata) {
    Secret given = settings.clientSecret();
    if (given == null) {
      return null;
    }
    List<ClientAuthenticationMethod> ways = metadata.getTokenEndpointAuthMethods();
    var secret = new com.nimbusds.oauth2.sdk.auth.Secret(given.value());
    boolean isOnlyPost =
        ways != null
            && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return isOnlyPost
        ? new ClientSecretPost(client(), secret)
        : new ClientSecretBasic(client(), secret);
  }

  private synchronized JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) {
    URI address = metadata.getJWKSetURI();
    Keys before = keys;
    if (before != null && before.address().equals(address)) {
      return before.source();
    }
    try {
      JWKSource<SecurityContext> source =
          JWKSourceBuilder.<SecurityContext>create(
                  address.toURL(),
                  new DefaultResourceRetriever(
                      provider.timeoutMillis(),
                      provider.timeoutMillis(),
                      LARGEST_KEYS,
                      true,
                      provider.tls()))
              // Avoids an extra thread.
              .refreshAheadCache(false)
              .build();
      keys = new Keys(address, source);
      return source;
    } catch (MalformedURLException e) {
      throw provider.unfit("the address of its keys is not a web address: " + address, e);
    }
  }
}
