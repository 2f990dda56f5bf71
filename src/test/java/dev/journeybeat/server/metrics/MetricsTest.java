package dev.journeybeat.server.metrics;

import static dev.journeybeat.server.metrics.SampleMetrics.NOON;
import static dev.journeybeat.server.metrics.SampleMetrics.result;
import static dev.journeybeat.server.metrics.SampleMetrics.run;
import static dev.journeybeat.server.metrics.SampleMetrics.sources;
import static dev.journeybeat.server.metrics.SampleMetrics.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private static final String HERE = "{journey=\"checkout\",location=\"here\"";

  private final Metrics metrics = new Metrics("here", List.of("checkout", "search"));
  private Supplier<Optional<MonitorFigures>> monitor = SampleMetrics::monitor;
  private Supplier<Optional<StoreFigures>> store = SampleMetrics::store;

  @BeforeEach
  void start() {
    metrics.start(sources(() -> monitor.get(), () -> store.get()));
  }

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void showsEachScheduledJourney_beforeItsFirstRun() {
    assertThat(metrics.scrape())
        .contains(
            "journeybeat_runs_total" + HERE + ",verdict=\"failed\"} 0.0",
            "journeybeat_runs_total{journey=\"search\",location=\"here\",verdict=\"passed\"} 0.0",
            "journeybeat_runs_flaky_total" + HERE + "} 0.0",
            "journeybeat_runs_degraded_total" + HERE + "} 0.0",
            "journeybeat_run_duration_seconds_count" + HERE + ",verdict=\"passed\"} 0",
            "journeybeat_fire_lateness_seconds_bucket" + HERE + ",le=\"0.1\"} 0",
            "journeybeat_last_run_verdict" + HERE + ",verdict=\"passed\"} 0.0")
        .doesNotContain("journeybeat_last_run_timestamp_seconds{");
  }

  @Test
  void measuresNothing_beforeItIsStarted() {
    try (Metrics idle = new Metrics("here", List.of("checkout"))) {
      idle.started(run("checkout", NOON));

      assertThat(idle.scrape()).isEmpty();
    }
  }

  @Test
  void countsAndTimesRuns() {
    Run first = run("checkout", NOON);
    metrics.started(first);
    metrics.ended(result(first, true, Verdict.FAILED, Verdict.PASSED));
    metrics.ended(result(run("checkout", NOON.plusSeconds(300)), Verdict.FAILED));

    assertThat(metrics.scrape())
        .contains(
            "journeybeat_runs_total" + HERE + ",verdict=\"passed\"} 1.0",
            "journeybeat_runs_total" + HERE + ",verdict=\"failed\"} 1.0",
            "journeybeat_runs_total" + HERE + ",verdict=\"inconclusive\"} 0.0",
            "journeybeat_runs_flaky_total" + HERE + "} 1.0",
            "journeybeat_runs_degraded_total" + HERE + "} 1.0",
            "journeybeat_run_duration_seconds_bucket" + HERE + ",verdict=\"passed\",le=\"7.5\"} 0",
            "journeybeat_run_duration_seconds_bucket" + HERE + ",verdict=\"passed\",le=\"10.0\"} 1",
            "journeybeat_walk_duration_seconds_sum" + HERE + "} 4.0",
            "journeybeat_fire_lateness_seconds_bucket" + HERE + ",le=\"1.0\"} 0",
            "journeybeat_fire_lateness_seconds_bucket" + HERE + ",le=\"2.5\"} 1",
            "journeybeat_last_run_verdict" + HERE + ",verdict=\"failed\"} 1.0",
            "journeybeat_last_run_verdict" + HERE + ",verdict=\"passed\"} 0.0",
            "journeybeat_last_run_timestamp_seconds" + HERE + "} 1.7956947E9");
  }

  @Test
  void countsFlakyRuns_apartFromDegradedOnes() {
    metrics.ended(result(run("checkout", NOON), false, Verdict.FAILED, Verdict.PASSED));
    metrics.ended(result(run("checkout", NOON.plusSeconds(300)), true, Verdict.PASSED));
    metrics.ended(result(run("checkout", NOON.plusSeconds(600)), true, Verdict.PASSED));
    metrics.ended(result(run("checkout", NOON.plusSeconds(900)), false, Verdict.PASSED));
    metrics.ended(
        result(run("checkout", NOON.plusSeconds(1200)), false, Verdict.FAILED, Verdict.FAILED));

    assertThat(metrics.scrape())
        .contains(
            "journeybeat_runs_total" + HERE + ",verdict=\"passed\"} 4.0",
            "journeybeat_runs_flaky_total" + HERE + "} 1.0",
            "journeybeat_runs_degraded_total" + HERE + "} 2.0");
  }

  @Test
  void tellsStepsApart_andPartsOfRuns() {
    Run run = run("checkout", NOON);
    metrics.phaseStarted(run, RunPhase.SETUP);
    metrics.stepEnded(run, step("log in", StepStatus.PASSED, null));
    metrics.phaseStarted(run, RunPhase.JOURNEY);
    metrics.stepEnded(run, step("log in", StepStatus.PASSED, null));
    metrics.stepEnded(run, step("get mail", StepStatus.PASSED, Duration.ofSeconds(3)));
    metrics.stepEnded(run, step("place the order", StepStatus.SKIPPED, null));
    metrics.stepEnded(run, step("pay", StepStatus.FAILED, null));
    metrics.phaseStarted(run, RunPhase.CLEANUP);
    metrics.stepEnded(run, step("cancel HB-10007", StepStatus.PASSED, null));
    metrics.stepEnded(run, step("cancel HB-10008", StepStatus.PASSED, null));

    String labels = "{journey=\"checkout\",leg=\"browser\",phase=";
    assertThat(metrics.scrape())
        .contains(
            "step_duration_seconds_count" + labels + "\"setup\",step=\"log in\"} 1",
            "step_duration_seconds_count" + labels + "\"journey\",step=\"log in\"} 1",
            "step_duration_seconds_count" + labels + "\"cleanup\",step=\"cancel …\"} 2",
            "journeybeat_step_failures_total" + labels + "\"journey\",step=\"pay\"} 1.0",
            "journeybeat_step_failures_total" + labels + "\"journey\",step=\"log in\"} 0.0",
            "journeybeat_mail_delivery_seconds_sum{journey=\"checkout\"} 3.0")
        .doesNotContain(
            "step_duration_seconds_count" + labels + "\"journey\",step=\"pay\"}",
            "step_duration_seconds_count" + labels + "\"journey\",step=\"place the order\"}");
  }

  @Test
  void takesARunForTheLastOne_byItsMoment() {
    metrics.known("checkout", NOON, Verdict.PASSED);
    // What a dead monitor left open ends late.
    metrics.ended(result(run("checkout", NOON.minusSeconds(300)), Verdict.INCONCLUSIVE));

    assertThat(metrics.scrape())
        .contains(
            "journeybeat_last_run_verdict" + HERE + ",verdict=\"passed\"} 1.0",
            "journeybeat_last_run_timestamp_seconds" + HERE + "} 1.7956944E9");
  }

  @Test
  void countsOnceThatARunBegan_thoughItBeToldTwice() {
    Run run = run("checkout", NOON);
    metrics.started(run);
    metrics.started(run);

    assertThat(metrics.scrape()).contains("fire_lateness_seconds_count" + HERE + "} 1");
  }

  @Test
  void showsHowTheMonitorStands_whateverNamesAreMadeOf() {
    assertThat(metrics.scrape())
        .contains(
            "journeybeat_runs_waiting 2.0",
            "journeybeat_next_fire_timestamp_seconds{journey=\"checkout\"} 1.79569446E9",
            "journeybeat_store_usable 1.0",
            "journeybeat_browsers 1.0",
            "journeybeat_browser_memory_bytes 3.0E8",
            "journeybeat_leaked_processes 0.0",
            "journeybeat_undos_pending 3.0",
            "journeybeat_undos_failing 1.0",
            "journeybeat_deliveries_pending{channel=\"on-call\"} 4.0",
            "journeybeat_alerts_open{policy=\"customers\"} 1.0",
            "journeybeat_paused{journey=\"search\"} 1.0",
            "journeybeat_healthcheck_up{name=\"shop\"} 1.0",
            "journeybeat_healthcheck_up{name=\"pay \\\"now\\\"\"} 0.0",
            "journeybeat_healthcheck_latency_seconds{name=\"shop\"} 0.042");
  }

  @Test
  void showsWhatItCan_whenTheRestCannotBeRead() {
    assertThat(metrics.scrape()).contains("journeybeat_undos_pending 3.0");
    monitor =
        () -> {
          throw new IllegalStateException("out of order");
        };
    store = Optional::empty;

    assertThat(metrics.scrape())
        .contains("journeybeat_browsers 1.0", "journeybeat_healthcheck_up{name=\"shop\"} 1.0")
        .doesNotContain("journeybeat_undos_pending ", "journeybeat_runs_waiting ");
  }

  @Test
  void showsNoOldValues_ofWhatHasGone() {
    assertThat(metrics.scrape())
        .contains("journeybeat_next_fire_timestamp_seconds{", "journeybeat_store_usable ");
    monitor = () -> Optional.of(new MonitorFigures(0, Map.of(), null, 0));

    assertThat(metrics.scrape())
        .contains("journeybeat_runs_waiting 0.0")
        .doesNotContain("journeybeat_next_fire_timestamp_seconds{", "journeybeat_store_usable ");
  }
}
