package dev.journeybeat.cli;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.demo.Books;
import dev.journeybeat.demo.Mailboxes;
import dev.journeybeat.demo.mail.MailFault;
import dev.journeybeat.demo.part.Fault;
import dev.journeybeat.demo.payment.PaymentFault;
import dev.journeybeat.demo.shipping.ShippingFault;
import dev.journeybeat.demo.shop.HeartbeatCustomer;
import dev.journeybeat.demo.shop.ShopFault;
import dev.journeybeat.demo.warehouse.WarehouseFault;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job: a real order in a real shop in a real browser, and what becomes of it. */
class CheckoutHeartbeatIT {

  /** More of them by bin/bench. */
  private static final int RUNS = Integer.getInteger("journeybeat.test.runs", 3);

  /** An idle Chromium starts and ends services of its own; they do not add up. */
  private static final int OWN_AFFAIRS = 2;

  private static Heartbeat heartbeat;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    heartbeat = Heartbeat.start(folder);
  }

  @AfterAll
  static void stop() {
    heartbeat.close();
    await().untilAsserted(() -> assertThat(BrowserProcesses.count()).isZero());
  }

  @AfterEach
  void mend() {
    heartbeat.world().faults().switchAllOff();
  }

  @Test
  void buysTheSpoon_andLeavesEverythingAsItWas() {
    Books books = new Books(heartbeat.world());
    int stock = books.stock("HB-SPOON");
    int orders = books.number("select count(*) from orders");

    heartbeat.run("checkout");
    long processes = BrowserProcesses.count();

    List<RunResult> runs = Stream.generate(() -> heartbeat.run("checkout")).limit(RUNS).toList();

    assertThat(runs).allSatisfy(run -> assertThat(run.verdict()).as(told(run)).isEqualTo(PASSED));
    assertThat(runs.get(0).lastAttempt().steps())
        .extracting(Step::name)
        .containsSequence(
            "place the order",
            "receive the order e-mail",
            "the e-mail tells the total",
            "the e-mail leads to the order",
            "the stock went down",
            "the payment was captured",
            "the warehouse reserved it",
            "the shipping company was told");
    assertThat(runs).noneMatch(RunResult::leftSomethingBehind);
    assertThat(runs).extracting(RunResult::evidence).containsOnlyNulls();
    assertThat(books.number("select count(*) from orders")).isEqualTo(orders + 1 + RUNS);
    assertThat(books.number("select count(*) from orders where state <> 'CANCELLED'")).isZero();
    assertThat(books.stock("HB-SPOON")).isEqualTo(stock);
    assertThat(mails()).isEmpty();
    assertThat(BrowserProcesses.count()).isLessThanOrEqualTo(processes + OWN_AFFAIRS);
    System.out.printf(
        "%d checkouts, median %d ms%n",
        RUNS, runs.stream().map(RunResult::took).sorted().toList().get(RUNS / 2).toMillis());
  }

  @Test
  void tellsHowLongTheMailWasUnderWay() {
    assertThat(heartbeat.run("checkout").lastAttempt().steps())
        .filteredOn(step -> step.name().equals("receive the order e-mail"))
        .extracting(Step::leg, step -> step.mailDelivery() != null)
        .containsExactly(tuple(Leg.MAIL, true));
  }

  @Test
  void readsTheOrderHistory_withThePagesOfTheCheckout() {
    RunResult run = heartbeat.run("order-history");

    assertThat(run.verdict()).as(told(run)).isEqualTo(PASSED);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(ShopFault.DOWN, Leg.BROWSER, "log in", "answered 503"),
        Arguments.of(ShopFault.CHECKOUT_BUTTON_GONE, Leg.BROWSER, "go to checkout", "checkout"),
        Arguments.of(
            ShopFault.PAGE_SCRIPT_HANGS,
            Leg.BROWSER,
            "add the heartbeat spoon",
            "should end in time"),
        Arguments.of(PaymentFault.DECLINES_ALL, Leg.BROWSER, "place the order", "answered 422"),
        Arguments.of(
            MailFault.NOT_SENT,
            Leg.MAIL,
            "receive the order e-mail",
            "expected: subject contains \"HB-"),
        Arguments.of(MailFault.WRONG_TOTAL, Leg.MAIL, "the e-mail tells the total", "Total: "),
        Arguments.of(
            ShippingFault.PICKUPS_ANSWER_500,
            Leg.ENDPOINT,
            "the shipping company was told",
            "500"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void failsAtTheStepThatBroke_andKeepsTheEvidence(Fault fault, Leg leg, String step, String reason)
      throws IOException {
    heartbeat.world().faults().switchOn(fault);

    RunResult run = heartbeat.run("checkout");

    assertThat(run.verdict()).as(told(run)).isEqualTo(FAILED);
    assertThat(run.lastAttempt().steps())
        .filteredOn(each -> each.status() == StepStatus.FAILED)
        .extracting(Step::name, Step::leg)
        .containsExactly(tuple(step, leg));
    assertThat(run.failure()).contains(reason);
    assertThat(run.evidence()).isNotNull();
    assertThat(firstScreenshot(run).getHeight()).isGreaterThan(300);
  }

  @Test
  void saysSo_whenSomethingCouldNotBePutRight() {
    heartbeat.world().faults().switchOn(WarehouseFault.NO_RESTOCK);

    RunResult run = heartbeat.run("checkout");

    assertThat(run.verdict()).as(told(run)).isEqualTo(PASSED);
    assertThat(run.leftSomethingBehind()).isTrue();
    assertThat(run.undo())
        .filteredOn(step -> step.status() == StepStatus.FAILED)
        .extracting(Step::name)
        .hasSize(1);
  }

  private static List<Mailboxes.Letter> mails() {
    Mailboxes mailboxes = new Mailboxes(heartbeat.world());
    return heartbeat.world().customers().stream()
        .flatMap((HeartbeatCustomer who) -> mailboxes.of(who.username(), who.password()).stream())
        .toList();
  }

  private static BufferedImage firstScreenshot(RunResult run) throws IOException {
    try (Stream<Path> files = Files.list(run.evidence())) {
      Path screenshot =
          files
              .filter(file -> file.toString().endsWith("screenshot.png"))
              .findFirst()
              .orElseThrow();
      return ImageIO.read(screenshot.toFile());
    }
  }

  private static String told(RunResult run) {
    return String.valueOf(run.failure()) + run.undo();
  }
}
