package dev.journeybeat.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.server.alert.channel.AlertTimes;
import dev.journeybeat.server.alert.channel.ChatText;
import dev.journeybeat.server.alert.channel.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts, times and what a server says, cut to what they are worth. */
class TextLimitsTest {

  @Test
  void cutsWhatIsTooLong_andNoEmojiInTwo() {
    assertThat(TextLimits.cut("12345", 5)).isEqualTo("12345");
    assertThat(TextLimits.cut("123456", 5)).isEqualTo("1234…");
    assertThat(TextLimits.cut("123🥄56", 5)).isEqualTo("123…");
    assertThat(TextLimits.cut("12🥄56", 5)).isEqualTo("12🥄…");
  }

  @Test
  void putsATextOnOneLine_thatBeginsNoHeader() {
    assertThat(TextLimits.one(" a \r\n  Bcc: b@c\u0007 ", 99)).isEqualTo("a Bcc: b@c\uFFFD");
    assertThat(TextLimits.many(" a\r\nb\tc\u0007 ", 99)).isEqualTo("a\nb\tc\uFFFD");
  }

  @Test
  void dividesAChat_intoParagraphs_andThoseWhereTheyAreTooLong() {
    ChatText text = ChatText.of("Title\n\none\ntwo\n\n\nthree\nfour567890");

    assertThat(text.title()).isEqualTo("Title");
    assertThat(text.pieces(99)).containsExactly("one\ntwo", "three\nfour567890");
    assertThat(text.pieces(8)).containsExactly("one\ntwo", "three", "four567…");
    assertThat(text.pieces(6)).containsExactly("one", "two", "three", "four5…");
    assertThat(ChatText.of("").pieces(9)).isEqualTo(List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "' 0 ', PT0S",
    "'Sun, 1 Mar 2026 12:00:30 GMT', PT30S",
    "'Sun, 1 Mar 2026 11:59:00 GMT', PT0S",
    "soon, ",
    "1234567890, "
  })
  void knowsHowLongAServerWantsToBeLeftAlone(String header, @Nullable Duration pause) {
    assertThat(RetryAfter.of(header, new MovableClock())).isEqualTo(pause);
  }

  @ParameterizedTest
  @CsvSource({
    "0, less than a second",
    "-5, less than a second",
    "59, 59 s",
    "172799, 47 h 59 min",
    "172800, 2 days",
    "180000, 2 days 2 h"
  })
  void tellsTheTimeBetween_inWholeSeconds(int seconds, String told) {
    Instant from = Instant.parse("2026-03-01T12:00:00Z");

    assertThat(AlertTimes.between(from, from.plusSeconds(seconds).plusMillis(900))).isEqualTo(told);
    assertThat(new AlertTimes(ZoneId.of("Europe/Berlin")).at(from))
        .isEqualTo("Sun 1 Mar 2026 13:00:00 CET");
  }
}
