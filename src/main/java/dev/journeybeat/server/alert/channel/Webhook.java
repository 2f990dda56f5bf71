package dev.journeybeat.server.alert.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.journeybeat.net.Headers;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Require;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A web address that receives each notification as JSON.
 *
 * <p>With a {@code secret}, the header {@code X-Journeybeat-Signature} is {@code sha256=} and a
 * hexadecimal HMAC-SHA256. It covers the header {@code X-Journeybeat-Timestamp}, a dot and the
 * body.
 *
 * @param url Address that receives the notifications: {@code https}, or {@code http} on this
 *     machine. It is a secret.
 * @param headers Headers sent to this address only, by name.
 * @param secret Key that signs each request. If left out, requests are not signed.
 * @param allowPlain Whether {@code http} may go to another machine. Notifications are then readable
 *     on the network.
 * @param trustAnyCertificate Whether to accept any TLS certificate. For servers with a self-signed
 *     certificate.
 */
record Webhook(
    @Example("\"https://hooks.example/3f2a\"") Secret url,
    @Default("{}") Map<String, Secret> headers,
    @Example("\"${env:WEBHOOK_SECRET}\"") @Nullable Secret secret,
    @Default("false") boolean allowPlain,
    @Default("false") boolean trustAnyCertificate)
    implements ChannelType {

  private static final String HMAC = "HmacSHA256";

  Webhook {
    headers = Map.copyOf(headers);
    WebhookAddresses.require("url", url, allowPlain);
    headers.forEach(Headers::require);
    Require.require(
        secret == null || !secret.value().isEmpty(), "secret", "an empty one", "a long random one");
  }

  @Override
  public void deliver(Notification notice, SendContext desk) throws Exception {
    JsonPost post =
        new JsonPost(url, NotificationJson.of(notice, desk.renderer().message(notice)))
            .with(headers)
            .with("Idempotency-Key", notice.id() + "/" + desk.channel())
            .trustingAny(trustAnyCertificate);
    if (secret != null) {
      String timestamp = String.valueOf(desk.clock().instant().getEpochSecond());
      post.with("X-Journeybeat-Timestamp", timestamp)
          .with("X-Journeybeat-Signature", "sha256=" + signature(secret, timestamp, post.body()));
    }
    post.send(desk);
  }

  @Override
  public SecretMask hidden() {
    List<Secret> secrets = new ArrayList<>(headers.values());
    secrets.add(url);
    if (secret != null) {
      secrets.add(secret);
    }
    return SecretMask.of(secrets);
  }

  private static String signature(Secret secret, String timestamp, byte[] body)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance(HMAC);
    mac.init(new SecretKeySpec(secret.value().getBytes(UTF_8), HMAC));
    mac.update((timestamp + ".").getBytes(UTF_8));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }
}
