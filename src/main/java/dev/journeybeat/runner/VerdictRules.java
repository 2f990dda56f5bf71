package dev.journeybeat.runner;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.INCONCLUSIVE;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.result.Verdict;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openqa.selenium.InvalidSelectorException;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.SessionNotCreatedException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.UnreachableBrowserException;

/** Which cause makes which verdict. The first rule that fits decides. */
final class VerdictRules {

  /**
   * @param fits whether the exception, or one that caused it, is meant
   * @param ours whether the monitor broke rather than what it was talking to
   */
  private record Rule(Predicate<Throwable> fits, Verdict verdict, boolean ours) {}

  private static final List<Rule> RULES =
      List.of(
          // The monitor says itself that it could not tell.
          causedBy(InconclusiveException.class, INCONCLUSIVE, false),
          // Its browser crashed, went away or could not be had.
          causedBy(NoSuchSessionException.class, INCONCLUSIVE, true),
          causedBy(SessionNotCreatedException.class, INCONCLUSIVE, true),
          causedBy(UnreachableBrowserException.class, INCONCLUSIVE, true),
          saying("disconnected: ", INCONCLUSIVE, true),
          saying("tab crashed", INCONCLUSIVE, true),
          saying("chrome not reachable", INCONCLUSIVE, true),
          // A selector that no browser can read is the author's mistake.
          causedBy(InvalidSelectorException.class, INCONCLUSIVE, true),
          // The machine ran out of something.
          causedBy(VirtualMachineError.class, INCONCLUSIVE, true),
          // The shop did not show, hold or answer what it should; Selenide's failures are
          // assertions too.
          thrown(AssertionError.class, FAILED, false),
          thrown(WebDriverException.class, FAILED, false),
          // The journey's own code threw.
          thrown(Throwable.class, INCONCLUSIVE, true));

  private VerdictRules() {}

  static Verdict verdict(Throwable failure) {
    return rule(failure).verdict();
  }

  /** Whether the monitor itself broke, whatever it was talking to. */
  static boolean isOurs(Throwable failure) {
    return rule(failure).ours();
  }

  private static Rule rule(Throwable failure) {
    return RULES.stream().filter(rule -> rule.fits().test(failure)).findFirst().orElseThrow();
  }

  private static Rule thrown(Class<? extends Throwable> type, Verdict verdict, boolean ours) {
    return new Rule(type::isInstance, verdict, ours);
  }

  private static Rule causedBy(Class<? extends Throwable> type, Verdict verdict, boolean ours) {
    return new Rule(failure -> chain(failure).anyMatch(type::isInstance), verdict, ours);
  }

  private static Rule saying(String words, Verdict verdict, boolean ours) {
    return new Rule(
        failure ->
            chain(failure)
                .filter(WebDriverException.class::isInstance)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains(words)),
        verdict,
        ours);
  }

  private static Stream<Throwable> chain(Throwable failure) {
    // Bounded, for an exception may be its own cause's cause.
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
