package dev.journeybeat.server.web.access;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Instant;

/**
 * A login that is in progress at the provider.
 *
 * @param browser secret of the browser that started it
 * @param next path after the login
 */
record PendingLogin(
    State state, Nonce nonce, CodeVerifier verifier, State browser, String next, Instant begunAt) {

  static PendingLogin begin(String next, Instant now) {
    return new PendingLogin(new State(), new Nonce(), new CodeVerifier(), new State(), next, now);
  }
}
