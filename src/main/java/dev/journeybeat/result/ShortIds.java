package dev.journeybeat.result;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Creates IDs that people can read aloud. Safe to share between threads. */
public final class ShortIds {

  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int LENGTH = 6;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final SecureRandom random = new SecureRandom();

  /** Returns a new ID, such as {@code 7f3k2q}. */
  public String next() {
    StringBuilder renderer = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      renderer.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return renderer.toString();
  }

  /** Returns a new ID with a time prefix, which sorts by time: {@code 20261123-041410-7f3k2q}. */
  public String at(Instant moment, String id) {
    return "%s-%s".formatted(MOMENT.format(moment), id);
  }
}
