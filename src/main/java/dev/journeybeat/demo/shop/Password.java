package dev.journeybeat.demo.shop;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords as they are stored: {@code rounds:salt:hash}. */
final class Password {

  private static final int ROUNDS = 60_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Password() {}

  static String hash(String password) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    Base64.Encoder text = Base64.getEncoder();
    return "%d:%s:%s"
        .formatted(
            ROUNDS, text.encodeToString(salt), text.encodeToString(derive(password, salt, ROUNDS)));
  }

  static boolean matches(String password, String stored) {
    String[] parts = stored.split(":", -1);
    Base64.Decoder text = Base64.getDecoder();
    byte[] derived = derive(password, text.decode(parts[1]), Integer.parseInt(parts[0]));
    return MessageDigest.isEqual(derived, text.decode(parts[2]));
  }

  private static byte[] derive(String password, byte[] salt, int rounds) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, 256))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
