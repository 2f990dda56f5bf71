package dev.journeybeat.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.api.InconclusiveException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.WebDriverException;

class FailureTextTest {

  @Test
  void leavesOutWhatSeleniumSaysToItsOwnMaintainers() {
    var failure =
        new NoSuchElementException(
            """
            no such element: Unable to locate element: {"method":"css selector","selector":"#pay"}
              (Session info: chrome=156.0.8078.73)
            For documentation on this error, please visit: https://www.selenium.dev/
            #0 0x55d1c2b3 <unknown>""");

    assertThat(told(failure))
        .isEqualTo(
            "no such element: Unable to locate element:"
                + " {\"method\":\"css selector\",\"selector\":\"#pay\"}");
  }

  @Test
  void leavesOutTheDriversStateCode() {
    assertThat(told(new WebDriverException("unknown error: net::ERR_CONNECTION_REFUSED")))
        .isEqualTo("net::ERR_CONNECTION_REFUSED");
  }

  @Test
  void saysThatItWasTheJourneysOwnCode_whoseExceptionIsNotForPeople() {
    assertThat(told(new IllegalStateException("no order")))
        .isEqualTo("the journey's own code threw IllegalStateException: no order");
    assertThat(told(new NullPointerException()))
        .isEqualTo("the journey's own code threw NullPointerException");
  }

  @Test
  void saysThatItWasTheMonitorsOwnCode_thatThrewAndDidNotOnlyRefuse() {
    assertThat(FailureText.of(at("dev.journeybeat.mail.Words", new NullPointerException("word"))))
        .isEqualTo("the monitor's own code threw NullPointerException: word");
    assertThat(FailureText.of(at("dev.journeybeat.runner.X", new IllegalStateException("nested"))))
        .isEqualTo("the journey's own code threw IllegalStateException: nested");
  }

  @Test
  void saysThatItWasTheMachine_thatHadNoMemory() {
    assertThat(told(new OutOfMemoryError("Java heap space")))
        .isEqualTo("the machine ran out of memory: OutOfMemoryError: Java heap space");
  }

  @Test
  void keepsWhatTheMonitorSaysOfItself() {
    assertThat(told(new InconclusiveException("login refused"))).isEqualTo("login refused");
  }

  @Test
  void saysWhichLineOfTheAuthorsCodeItCameFrom() {
    var failure = new AssertionError("total should be 3.00");
    failure.setStackTrace(
        new StackTraceElement[] {
          frame("org.assertj.core.api.AbstractAssert", "AbstractAssert.java", 12),
          frame("dev.journeybeat.runner.StepRecorder", "StepRecorder.java", 60),
          frame("storefront.CartPage", "CartPage.java", 31),
          frame("storefront.CheckoutJourney", "CheckoutJourney.java", 20)
        });

    assertThat(FailureText.of(failure))
        .isEqualTo("total should be 3.00\n  at:       CartPage.java:31");
  }

  @Test
  void saysNoLine_whereOnlyTheMonitorWasAtWork() {
    var failure = new InconclusiveException("no browser could be started");
    failure.setStackTrace(
        new StackTraceElement[] {
          frame("dev.journeybeat.browser.Browsers", "Browsers.java", 12),
          frame("dev.journeybeat.runner.Phase", "Phase.java", 60),
          frame("picocli.CommandLine", "CommandLine.java", 2041)
        });

    assertThat(FailureText.of(failure)).isEqualTo("no browser could be started");
  }

  private static Throwable at(String className, Throwable failure) {
    failure.setStackTrace(
        new StackTraceElement[] {
          frame("java.util.Objects", "Objects.java", 233), frame(className, "X.java", 1)
        });
    return failure;
  }

  private static String told(Throwable failure) {
    failure.setStackTrace(new StackTraceElement[0]);
    return FailureText.of(failure);
  }

  private static StackTraceElement frame(String className, String file, int line) {
    return new StackTraceElement(className, "x", file, line);
  }
}
