package dev.journeybeat.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.evidence.EvidenceSettings;
import dev.journeybeat.engine.evidence.EvidenceStore;
import dev.journeybeat.engine.evidence.Redactor;
import dev.journeybeat.engine.evidence.Screenshots;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.store.HistorySettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;
  private History history;

  @BeforeEach
  void open() {
    history =
        new History(
            new HistorySettings(folder, null, null, null, Duration.ofSeconds(30)),
            "https://shop.example",
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    history.close();
  }

  @Test
  void aRunAtWhichTheMonitorItselfFails_hasItsVerdict() {
    List<RunResult> heard = new ArrayList<>();
    RunListener deaf =
        new RunListener() {
          @Override
          public void ended(RunResult result) {
            throw new NoClassDefFoundError("what it takes to hear");
          }
        };
    RunListener ears =
        new RunListener() {
          @Override
          public void ended(RunResult result) {
            heard.add(result);
          }
        };

    Runner runner = runner(List.of(deaf, ears));
    RunResult result = runner.couldNotRun("checkout", NOW, "gone").orElseThrow();
    runner.stop(Duration.ofSeconds(10));

    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.failure())
        .isEqualTo("the monitor itself failed in this run (NoClassDefFoundError); see its log");
    assertThat(heard).containsExactly(result);
    assertThat(history.queries().underWay()).isEmpty();
    assertThat(history.queries().run(result.run().id()).orElseThrow().result()).isNotNull();
  }

  /** One without all that it takes to walk. */
  @SuppressWarnings("NullAway")
  private Runner runner(List<RunListener> listeners) {
    EvidenceSettings settings =
        new EvidenceSettings(
            folder.resolve("evidence"),
            Duration.ofDays(90),
            Duration.ofDays(7),
            200,
            Screenshots.AFTER_FAILURE);
    EvidenceStore evidence = new EvidenceStore(settings, new Redactor(Set.of()), Clock.systemUTC());
    return new Runner(
        new RunnerDependencies(
            URI.create("https://shop.example"),
            "here",
            null,
            null,
            history,
            null,
            null,
            null,
            null,
            null,
            null,
            evidence,
            null,
            null),
        listeners,
        new BrokenClock());
  }

  /** Fails once, when the run is about to have its first verdict. */
  private static final class BrokenClock extends Clock {

    private int asked;

    @Override
    public Instant instant() {
      if (++asked == 2) {
        throw new NoClassDefFoundError("what it takes to tell the time");
      }
      return NOW;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
