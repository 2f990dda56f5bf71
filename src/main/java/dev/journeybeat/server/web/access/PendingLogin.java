package dev.journeybeat.server.web.access;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Instant;

/**
 * A login that was begun here and is going on at the provider.
 *
 * @param browser what only the browser knows that has begun it
 * @param next where to go then
 */
record PendingLogin(
    State state, Nonce nonce, CodeVerifier verifier, State browser, String next, Instant begunAt) {

  static PendingLogin begin(String next, Instant now) {
    return new PendingLogin(new State(), new Nonce(), new CodeVerifier(), new State(), next, now);
  }
}
