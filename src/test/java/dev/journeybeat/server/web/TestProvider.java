package dev.journeybeat.server.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID provider that knows one person. It keeps to the rules as a real one does, unless it is
 * told to break one of them.
 */
final class TestProvider implements AutoCloseable {

  static final String SECRET = "s3cret of the client";

  private final HttpServer server;
  private final String scheme;
  private final RSAKey key = key("ours");
  private final Map<String, Map<String, String>> asked = new HashMap<>();
  final Map<String, Object> claims = new LinkedHashMap<>();
  final Map<String, Object> info = new LinkedHashMap<>();
  final List<String> loggedOut = new CopyOnWriteArrayList<>();
  volatile @Nullable String issuer;
  volatile @Nullable String nonce;
  volatile @Nullable String audience;
  volatile @Nullable String state;
  volatile @Nullable String error;
  volatile long lasts = 300;
  volatile RSAKey signing = key;

  private TestProvider(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    claims.put("email", "zoe@shop.example");
    claims.put("groups", List.of("staff", "shop-operators"));
    on("/.well-known/openid-configuration", this::metadata);
    on("/authorize", this::authorize);
    on("/token", this::token);
    on("/keys", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
    on("/userinfo", this::userInfo);
    on("/end", this::end);
    server.start();
  }

  static TestProvider start() throws IOException {
    return new TestProvider(HttpServer.create(new InetSocketAddress("localhost", 0), 0), "http");
  }

  static TestProvider start(SSLContext tls) throws IOException {
    HttpsServer server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return new TestProvider(server, "https");
  }

  URI address() {
    return URI.create("%s://localhost:%d".formatted(scheme, server.getAddress().getPort()));
  }

  /** One that nobody has heard of, or that pretends to be another. */
  static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void metadata(HttpExchange exchange) throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("issuer", Objects.requireNonNullElse(issuer, address().toString()));
    json.put("authorization_endpoint", address() + "/authorize");
    json.put("token_endpoint", address() + "/token");
    json.put("jwks_uri", address() + "/keys");
    json.put("userinfo_endpoint", address() + "/userinfo");
    json.put("end_session_endpoint", address() + "/end");
    json.putArray("subject_types_supported").add("public");
    json.putArray("response_types_supported").add("code");
    json.putArray("id_token_signing_alg_values_supported").add("RS256");
    json(exchange, 200, json.toString());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    asked.put(code, query);
    String back =
        "%s?state=%s&%s"
            .formatted(
                query.get("redirect_uri"),
                encoded(Objects.requireNonNullElse(state, query.get("state"))),
                error == null
                    ? "code=" + code
                    : "error=access_denied&error_description=" + encoded(error));
    String page =
        "<!doctype html><title>Provider</title><h1>Who are you?</h1><a id='zoe' href='%s'>Zoe</a>"
            .formatted(back.replace("&", "&amp;"));
    answer(exchange, 200, "text/html", page);
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> sent =
        parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    Map<String, String> begun = asked.remove(sent.get("code"));
    String login = exchange.getRequestHeaders().getFirst("Authorization");
    String expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("journeybeat:" + encoded(SECRET)).getBytes(UTF_8));
    boolean isOurs =
        expected.equals(login)
            && begun != null
            && Objects.equals(begun.get("redirect_uri"), sent.get("redirect_uri"))
            && "S256".equals(begun.get("code_challenge_method"))
            && CodeChallenge.compute(
                    CodeChallengeMethod.S256, new CodeVerifier(sent.get("code_verifier")))
                .getValue()
                .equals(begun.get("code_challenge"));
    if (!isOurs) {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("access_token", "for-zoe").put("token_type", "Bearer").put("expires_in", 300);
    json.put("id_token", idToken(Objects.requireNonNullElse(nonce, begun.get("nonce"))));
    json(exchange, 200, json.toString());
  }

  private String idToken(String withNonce) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder token =
        new JWTClaimsSet.Builder()
            .issuer(address().toString())
            .audience(Objects.requireNonNullElse(audience, "journeybeat"))
            .subject("zoe-1")
            .issueTime(Date.from(now.plusSeconds(Math.min(0, lasts - 300))))
            .expirationTime(Date.from(now.plusSeconds(lasts)))
            .claim("nonce", withNonce);
    claims.forEach(token::claim);
    SignedJWT signed =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signing.getKeyID()).build(),
            token.build());
    try {
      signed.sign(new RSASSASigner(signing));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return signed.serialize();
  }

  private void userInfo(HttpExchange exchange) throws IOException {
    if (!"Bearer for-zoe".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      json(exchange, 401, "{}");
      return;
    }
    Map<String, Object> all = new LinkedHashMap<>(Map.of("sub", "zoe-1"));
    all.putAll(info);
    json(exchange, 200, new ObjectMapper().writeValueAsString(all));
  }

  private void end(HttpExchange exchange) throws IOException {
    Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
    loggedOut.add(query.get("client_id"));
    exchange.getResponseHeaders().set("Location", query.get("post_logout_redirect_uri"));
    answer(exchange, 302, "text/plain", "");
  }

  private interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  private void on(String path, Page page) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            page.answer(exchange);
          }
        });
  }

  private static void json(HttpExchange exchange, int status, String json) throws IOException {
    answer(exchange, status, "application/json", json);
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String each : query.split("&", -1)) {
      String[] pair = each.split("=", 2);
      parameters.put(pair[0], URLDecoder.decode(pair[1], UTF_8));
    }
    return parameters;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
