package dev.journeybeat.server.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.Mute;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where things are kept, and what is said of it. */
class HistorySettingsTest {

  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void areCalledAsTheOperatorKnowsThem() {
    assertThat(settings(null, DAY, DAY, 1).format()).isEqualTo("data/journeybeat.db");
    assertThat(settings("jdbc:postgresql://db/beat?password=spoon", DAY, DAY, 1).format())
        .isEqualTo("jdbc:postgresql://db/beat");
  }

  @Test
  void refuseWhatCanNotWork() {
    assertThatThrownBy(() -> settings("jdbc:mysql://db/beat", DAY, DAY, 1))
        .hasMessage(
            "url: found \"jdbc:mysql://db/beat\"; expected a JDBC address of PostgreSQL such as"
                + " \"jdbc:postgresql://db.example/journeybeat\", or none for SQLite");
    assertThatThrownBy(() -> settings(null, Duration.ofMillis(2_999), DAY, 1))
        .hasMessage("lease: found \"PT2.999S\"; expected 3s or more, such as \"30s\"");
    assertThatThrownBy(() -> settings(null, DAY, Duration.ofMinutes(59), 1))
        .hasMessage("keep: found \"PT59M\"; expected 1h or more, such as \"400d\"");
    assertThatThrownBy(() -> settings(null, DAY, DAY, 0))
        .hasMessage("keep-runs: found \"0\"; expected 1 or more, such as 100000");
    assertThat(settings(null, Duration.ofSeconds(3), Duration.ofHours(1), 1).keepRuns())
        .isEqualTo(1);
  }

  @Test
  void aPauseAndAMute_sayWhenTheyEnd() {
    Instant noon = Instant.parse("2026-12-01T09:00:00Z");
    ZoneId berlin = ZoneId.of("Europe/Berlin");

    assertThat(new JourneyPause("checkout", "new provider", "anna", noon, noon).format(berlin))
        .isEqualTo("paused until 2026-12-01 10:00:00 CET (new provider)");
    assertThat(new JourneyPause("checkout", "sale", "anna", noon, null).format(berlin))
        .isEqualTo("paused until it is resumed (sale)");
    assertThat(new Mute("checkout", "known", "anna", noon, null).format(berlin))
        .isEqualTo("muted until it is unmuted (known)");
  }

  @Test
  void aText_isStoredWithoutWhatPostgresqlRefuses() {
    assertThat(TextSanitizer.of("a\0b")).isEqualTo("a\uFFFDb");
    assertThat(TextSanitizer.of(null)).isNull();
  }

  private static HistorySettings settings(
      @Nullable String url, Duration lease, Duration keep, int keepRuns) {
    return new HistorySettings(Path.of("data"), url, null, null, lease, keep, keepRuns);
  }
}
