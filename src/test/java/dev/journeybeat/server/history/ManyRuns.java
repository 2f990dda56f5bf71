package dev.journeybeat.server.history;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Fills a store as years of monitoring would, with a few failures, always the same ones. */
public final class ManyRuns {

  private static final int AT_ONCE = 1_000;
  private static final int STEPS = 12;
  private static final Duration EVERY = Duration.ofMinutes(5);

  private final Random random = new Random(7);
  private final Store store;
  private final int journeys;
  private final Instant end;

  /**
   * @param end when the last of them was fired
   */
  public ManyRuns(Store store, int journeys, Instant end) {
    this.store = store;
    this.journeys = journeys;
    this.end = end;
  }

  /** Adds so many, of all journeys by turns. */
  public void add(int runs) {
    store.useTransaction(
        handle ->
            handle.execute(
                "insert into monitors (id, place, started_at, expires_at, ended_at)"
                    + " values ('many', 'here', 0, 0, 1)"));
    for (int from = 0; from < runs; from += AT_ONCE) {
      int first = from;
      int last = Math.min(runs, from + AT_ONCE);
      store.useTransaction(handle -> add(handle, first, last, runs));
    }
  }

  private void add(Handle handle, int from, int until, int all) {
    PreparedBatch runs =
        handle.prepareBatch(
            "insert into runs (id, journey, location, token, fired_at, started_at, monitor,"
                + " verdict, degraded, took, walked) values (?, ?, 'here', ?, ?, ?, 'many', ?, ?,"
                + " ?, ?)");
    PreparedBatch attempts =
        handle.prepareBatch(
            "insert into attempts (run, number, verdict, failure, leg, walked)"
                + " values (?, 1, ?, ?, ?, ?)");
    PreparedBatch steps =
        handle.prepareBatch(
            "insert into steps (run, number, attempt, part, name, once_only, status, leg,"
                + " started_at, took, mail_delivery) values (?, ?, 1, ?, ?, false, ?, ?, ?, ?, ?)");
    for (int i = from; i < until; i++) {
      add(runs, attempts, steps, run(i, all));
    }
    runs.execute();
    attempts.execute();
    steps.execute();
  }

  private Run run(int number, int all) {
    Instant firedAt = end.minus(EVERY.multipliedBy((all - 1 - number) / journeys));
    String moment = firedAt.toString().replaceAll("[-:Z]", "").replace('T', '-');
    String token = Integer.toString(number, 36);
    return new Run(
        "%s-%6s".formatted(moment, token).replace(' ', '0'),
        String.format(Locale.ROOT, "journey-%02d", number % journeys),
        "here",
        "hb-" + token,
        firedAt,
        firedAt.plusMillis(3));
  }

  private void add(PreparedBatch runs, PreparedBatch attempts, PreparedBatch steps, Run run) {
    double chance = random.nextDouble();
    Verdict verdict =
        chance < 0.01 ? Verdict.FAILED : chance < 0.015 ? Verdict.INCONCLUSIVE : Verdict.PASSED;
    long fired = run.firedAt().toEpochMilli();
    String failure = verdict == Verdict.PASSED ? null : "expected: 3\n  found: 4";
    Leg leg = verdict == Verdict.PASSED ? null : Leg.DATABASE;
    long walked = 0;
    for (int step = 1; step <= STEPS; step++) {
      long took = Math.round(50 * step * Math.exp(random.nextGaussian() / 3));
      boolean last = step == STEPS;
      StepStatus status = last && failure != null ? StepStatus.FAILED : StepStatus.PASSED;
      Leg at = step == 9 ? Leg.MAIL : step > 9 ? Leg.DATABASE : Leg.BROWSER;
      Long delivery = step == 9 ? took : null;
      RunPhase part = step < 3 ? RunPhase.SETUP : RunPhase.JOURNEY;
      steps.add(
          run.id(), step, part, "step number " + step, status, at, fired + walked, took, delivery);
      walked += took;
    }
    attempts.add(run.id(), verdict, failure, leg, walked);
    runs.add(
        run.id(),
        run.journey(),
        run.token(),
        fired,
        fired + 3,
        verdict,
        walked > 4_500,
        walked + 2_000,
        walked);
  }
}
