package dev.journeybeat.runner;

import dev.journeybeat.result.Run;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Gives runs their ids and tokens. */
final class RunNames {

  /** No letters and digits that are mistaken for each other, for people read them out. */
  private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int LENGTH = 6;

  /** So that the evidence folders sort by time. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final SecureRandom random = new SecureRandom();

  Run begin(String journey, String location, Instant firedAt, Instant startedAt) {
    String unique = unique();
    String id = "%s-%s".formatted(MOMENT.format(startedAt), unique);
    return new Run(id, journey, location, "hb-" + unique, stored(firedAt), stored(startedAt));
  }

  /** As exact as it can be stored. */
  private static Instant stored(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS);
  }

  private String unique() {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return letters.toString();
  }
}
