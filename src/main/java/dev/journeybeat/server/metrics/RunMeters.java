package dev.journeybeat.server.metrics;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The counters and timers of runs. Safe to share between threads. */
final class RunMeters {

  private final MeterRegistry registry;
  private final StepNames names = new StepNames();

  /** The last started run of each journey. The start may be reported twice. */
  private final Map<String, String> begun = new ConcurrentHashMap<>();

  /** The phase of each journey's current run. A journey has one run at a time. */
  private final Map<String, RunPhase> parts = new ConcurrentHashMap<>();

  RunMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Registers a journey before its first run. */
  void begin(String journey, String location) {
    Tags where = where(journey, location);
    for (Verdict verdict : Verdict.values()) {
      counted(where, verdict);
      took(where, verdict);
    }
    flaky(where);
    degraded(where);
    walked(where);
    late(where);
  }

  void started(Run run) {
    if (!run.id().equals(begun.put(run.journey(), run.id()))) {
      late(where(run)).record(notNegative(Duration.between(run.firedAt(), run.startedAt())));
    }
  }

  void phaseStarted(Run run, RunPhase part) {
    parts.put(run.journey(), part);
  }

  void stepEnded(Run run, Step step) {
    Tags tags = tags(run, step);
    // The counter starts at the first pass of a step, so that its first failure is an increase.
    stepFailed(tags).increment(step.status() == StepStatus.FAILED ? 1 : 0);
    if (step.status() == StepStatus.PASSED) {
      stepTook(tags).record(notNegative(step.took()));
    }
    if (step.mailDelivery() != null) {
      mail(run.journey()).record(notNegative(step.mailDelivery()));
    }
  }

  void ended(RunResult result) {
    Tags where = where(result.run());
    counted(where, result.verdict()).increment();
    took(where, result.verdict()).record(notNegative(result.took()));
    flaky(where).increment(result.flaky() ? 1 : 0);
    degraded(where).increment(result.degraded() ? 1 : 0);
    if (result.verdict() == Verdict.PASSED) {
      walked(where).record(notNegative(result.lastAttempt().walked()));
    }
  }

  private Tags tags(Run run, Step step) {
    RunPhase part = parts.getOrDefault(run.journey(), RunPhase.JOURNEY);
    return Tags.of(
        "journey", run.journey(),
        "phase", label(part),
        "step", names.of(run, step.name()),
        "leg", label(step.leg()));
  }

  private Counter counted(Tags where, Verdict verdict) {
    return counter("journeybeat.runs", "Completed runs, by verdict.")
        .tags(where.and("verdict", label(verdict)))
        .register(registry);
  }

  private Counter flaky(Tags where) {
    return counter("journeybeat.runs.flaky", "Runs that passed, but not on the first attempt.")
        .tags(where)
        .register(registry);
  }

  private Counter degraded(Tags where) {
    return counter("journeybeat.runs.degraded", "Runs that passed, but slower than their budget.")
        .tags(where)
        .register(registry);
  }

  private Counter stepFailed(Tags tags) {
    return counter("journeybeat.step.failures", "Failed steps of all attempts.")
        .tags(tags)
        .register(registry);
  }

  private Timer took(Tags where, Verdict verdict) {
    return timer(
            "journeybeat.run.duration",
            "Duration of runs from start to verdict, including undos.",
            Buckets.RUN)
        .tags(where.and("verdict", label(verdict)))
        .register(registry);
  }

  private Timer walked(Tags where) {
    return timer(
            "journeybeat.walk.duration",
            "Duration of the journey phase of passed runs, without setup and cleanup.",
            Buckets.RUN)
        .tags(where)
        .register(registry);
  }

  private Timer stepTook(Tags tags) {
    return timer("journeybeat.step.duration", "Duration of passed steps.", Buckets.STEP)
        .tags(tags)
        .register(registry);
  }

  private Timer mail(String journey) {
    return timer(
            "journeybeat.mail.delivery",
            "Delivery time of e-mails, from the end of the previous step.",
            Buckets.MAIL)
        .tags("journey", journey)
        .register(registry);
  }

  private Timer late(Tags where) {
    return timer(
            "journeybeat.fire.lateness",
            "Delay between the scheduled time and the start of runs.",
            Buckets.LATENESS)
        .tags(where)
        .register(registry);
  }

  private static Counter.Builder counter(String name, String help) {
    return Counter.builder(name).description(help);
  }

  private static Timer.Builder timer(String name, String help, Duration... buckets) {
    return Timer.builder(name).description(help).serviceLevelObjectives(buckets);
  }

  private static Tags where(Run run) {
    return where(run.journey(), run.location());
  }

  private static Tags where(String journey, String location) {
    return Tags.of("journey", journey, "location", location);
  }

  /** The label value in lower case, as usual in Prometheus. */
  static String label(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** The clock may have been changed. */
  private static Duration notNegative(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
