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
  void namesTheException_whoseMessageIsNotForPeople() {
    assertThat(told(new IllegalStateException("no order")))
        .isEqualTo("IllegalStateException: no order");
    assertThat(told(new NullPointerException())).isEqualTo("NullPointerException");
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

  private static String told(Throwable failure) {
    failure.setStackTrace(new StackTraceElement[0]);
    return FailureText.of(failure);
  }

  private static StackTraceElement frame(String className, String file, int line) {
    return new StackTraceElement(className, "x", file, line);
  }
}
