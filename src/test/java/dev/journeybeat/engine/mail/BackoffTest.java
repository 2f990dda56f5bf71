package dev.journeybeat.engine.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.mail.MailServerException.Outlook;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff pause = new Backoff();

  @Test
  void growsWhileTheServerIsAway_butNotForEver() {
    assertThat(Stream.generate(() -> after(Outlook.PASSING)).limit(8))
        .containsExactly(
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(15),
            Duration.ofSeconds(15));
  }

  @Test
  void isShortAgain_whenTheServerIsBack() {
    after(Outlook.PASSING);
    after(Outlook.PASSING);
    pause.reset();

    assertThat(after(Outlook.PASSING)).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void isLongAtOnce_whereAnotherTryMightLockSomebodyOut() {
    assertThat(after(Outlook.LASTING)).isEqualTo(Duration.ofSeconds(15));
    assertThat(after(Outlook.FINAL)).isEqualTo(Duration.ofSeconds(15));
  }

  private Duration after(Outlook outlook) {
    return pause.after(new MailServerException(outlook, "the server is away"));
  }
}
