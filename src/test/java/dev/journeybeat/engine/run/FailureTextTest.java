package dev.journeybeat.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.api.InconclusiveException;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.WebDriverException;

class FailureTextTest {

  private static final String MONITOR = "dev.journeybeat.engine.mail.MailText";
  private static final String AUTHOR = "storefront.CartPage";

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

  @ParameterizedTest
  @MethodSource
  void saysWhoseCodeItWas_byTheFirstLineThatIsNotOfTheJdk(Throwable failure, String told) {
    assertThat(FailureText.of(failure)).isEqualTo(told);
  }

  static Stream<Arguments> saysWhoseCodeItWas_byTheFirstLineThatIsNotOfTheJdk() {
    String monitor = "the monitor's own code threw ";
    String journey = "the journey's own code threw ";
    String cart = "\n  at:       X.java:1";
    return Stream.of(
        thrown(new NullPointerException(), monitor + "NullPointerException", MONITOR),
        thrown(new NullPointerException("a"), monitor + "NullPointerException: a", MONITOR),
        thrown(new IOException("a"), monitor + "IOException: a", "java.io.Reader", MONITOR),
        thrown(new IOException("a"), monitor + "IOException: a", "javax.net.Socket", MONITOR),
        thrown(new IOException("a"), monitor + "IOException: a", "jdk.internal.X", MONITOR),
        thrown(new IOException("a"), monitor + "IOException: a", "sun.nio.X", MONITOR),
        thrown(new IOException("a"), monitor + "IOException: a", "com.sun.X", MONITOR),
        // That the author's code is below does not matter: it only called.
        thrown(new IOException("a"), monitor + "IOException: a" + cart, MONITOR, AUTHOR),
        thrown(new IOException("a"), journey + "IOException: a" + cart, AUTHOR, MONITOR),
        thrown(new IOException("a"), journey + "IOException: a" + cart, "java.X", AUTHOR, MONITOR),
        thrown(new IOException("a"), journey + "IOException: a", "org.assertj.X", MONITOR),
        thrown(new IOException("a"), journey + "IOException: a" + cart, "javassist.X", MONITOR),
        thrown(new IOException("a"), journey + "IOException: a", "java.io.Reader"),
        thrown(new IOException("a"), journey + "IOException: a"),
        thrown(new IllegalArgumentException("a"), journey + "IllegalArgumentException: a", MONITOR),
        thrown(new IllegalStateException("a"), journey + "IllegalStateException: a", MONITOR));
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
          frame("dev.journeybeat.engine.run.StepRecorder", "StepRecorder.java", 60),
          frame("storefront.CartPage", "CartPage.java", 31),
          frame("storefront.CheckoutJourney", "CheckoutJourney.java", 20)
        });

    assertThat(FailureText.of(failure))
        .isEqualTo("total should be 3.00\n  at:       CartPage.java:31");
  }

  @ParameterizedTest
  @ValueSource(classes = {Phase.class, AttemptWalk.class, Runner.class})
  void saysNoLine_ofWhoAskedForTheRun(Class<?> beginning) {
    var failure = new AssertionError("total should be 3.00");
    failure.setStackTrace(
        new StackTraceElement[] {
          frame("dev.journeybeat.engine.check.Awaiting", "Awaiting.java", 38),
          frame(beginning.getName() + "$1", "X.java", 60),
          frame("storefront.CheckoutTest", "CheckoutTest.java", 20)
        });

    assertThat(FailureText.of(failure)).isEqualTo("total should be 3.00");
  }

  @Test
  void saysNoLine_whereOnlyTheMonitorWasAtWork() {
    var failure = new InconclusiveException("no browser could be started");
    failure.setStackTrace(
        new StackTraceElement[] {
          frame("dev.journeybeat.engine.browser.pool.Browsers", "Browsers.java", 12),
          frame("dev.journeybeat.engine.run.Phase", "Phase.java", 60),
          frame("picocli.CommandLine", "CommandLine.java", 2041)
        });

    assertThat(FailureText.of(failure)).isEqualTo("no browser could be started");
  }

  private static Arguments thrown(Throwable failure, String told, String... classNames) {
    failure.setStackTrace(
        Stream.of(classNames)
            .map(className -> frame(className, "X.java", 1))
            .toArray(StackTraceElement[]::new));
    return Arguments.of(failure, told);
  }

  private static String told(Throwable failure) {
    failure.setStackTrace(new StackTraceElement[0]);
    return FailureText.of(failure);
  }

  private static StackTraceElement frame(String className, String file, int line) {
    return new StackTraceElement(className, "x", file, line);
  }
}
