package dev.journeybeat.engine.run;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.INCONCLUSIVE;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.BrowserGoneException;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.Verdict;
import java.io.IOException;
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

  /** Whose leg it was that broke. */
  private static final boolean OURS = true;

  private static final boolean OF_THE_STEP = false;

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              INCONCLUSIVE,
              OURS,
              causedBy(BrowserGoneException.class)
                  .or(causedBy(NoSuchSessionException.class))
                  .or(causedBy(UnreachableBrowserException.class))
                  .or(saying("disconnected: ", "tab crashed", "chrome not reachable")),
              "the browser or its driver crashed, hung or was ended"),
          new Rule(
              INCONCLUSIVE,
              OURS,
              causedBy(NetworkGoneException.class),
              "the monitor's own network was gone: the reference addresses did not answer either"),
          new Rule(
              INCONCLUSIVE,
              OURS,
              causedBy(VirtualMachineError.class),
              "the machine ran out of memory"),
          new Rule(INCONCLUSIVE, OURS, VerdictRules::isOfDisk, "the machine ran out of disk"),
          new Rule(
              INCONCLUSIVE,
              OURS,
              causedBy(SessionNotCreatedException.class),
              "no browser could be started"),
          new Rule(
              INCONCLUSIVE,
              OURS,
              causedBy(InvalidSelectorException.class),
              "the journey has a selector that no browser can read"),
          new Rule(
              INCONCLUSIVE, OURS, causedBy(StoreException.class), "the store could not be written"),
          // Whichever part of the monitor noticed it says so itself.
          new Rule(
              INCONCLUSIVE,
              OF_THE_STEP,
              causedBy(InconclusiveException.class),
              "no browser could be had within its time, or the Grid was unreachable",
              "a mailbox login was refused, or the mail server was away",
              "a database refused the monitor's account",
              "no customer was free",
              "the monitor was paused for longer than it had its customer",
              "the journey's own code was still busy at its deadline",
              "the monitor was stopped",
              "the journey says itself that it could not tell"),
          new Rule(
              FAILED,
              OF_THE_STEP,
              AssertionError.class::isInstance,
              "an assertion does not hold, of the journey, of Selenide, or of a check outside the"
                  + " browser",
              "the shop still kept a step waiting at its deadline"),
          new Rule(
              FAILED,
              OF_THE_STEP,
              WebDriverException.class::isInstance,
              "Selenium did not find an element, or did not get a page, in time"),
          new Rule(
              INCONCLUSIVE,
              OURS,
              any -> true,
              "the journey's own code threw anything else, such as a NullPointerException",
              "the monitor's own code threw"));

  private VerdictRules() {}

  /**
   * @param ours whether the leg is the monitor, rather than what the step was talking to
   * @param fits whether it is why the run did not pass
   * @param causes what may have happened, as told to people
   */
  record Rule(Verdict verdict, boolean ours, Predicate<Throwable> fits, List<String> causes) {

    Rule(Verdict verdict, boolean ours, Predicate<Throwable> fits, String... causes) {
      this(verdict, ours, fits, List.of(causes));
    }
  }

  /** The whole table, in the order in which it is asked. */
  static List<Rule> table() {
    return RULES;
  }

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

  private static Predicate<Throwable> causedBy(Class<? extends Throwable> type) {
    return failure -> chain(failure).anyMatch(type::isInstance);
  }

  private static Predicate<Throwable> saying(String... words) {
    return failure ->
        chain(failure)
            .filter(WebDriverException.class::isInstance)
            .anyMatch(cause -> Stream.of(words).anyMatch(said(cause)::contains));
  }

  private static boolean isOfDisk(Throwable failure) {
    return chain(failure)
        .filter(IOException.class::isInstance)
        .anyMatch(cause -> said(cause).contains("No space left on device"));
  }

  private static String said(Throwable cause) {
    return String.valueOf(cause.getMessage());
  }

  private static Stream<Throwable> chain(Throwable failure) {
    // Bounded, for an exception may be its own cause's cause.
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
