package dev.journeybeat.demo;

import static dev.journeybeat.demo.Patience.await;
import static dev.journeybeat.demo.Shopper.Company.SHIPPING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.demo.shipping.ShippingFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoWorldIT {

  private static final String OPEN_TASKS =
      "select count(*) from tasks where order_number = ? and task = ? and done_at is null";

  private Path folder;

  @BeforeEach
  void takeAFolder(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "0, shop",
    "1, payment provider",
    "2, warehouse",
    "3, shipping company",
    "4, fault switch",
    "5, mail server (smtp)",
    "6, mail server (imap)",
    "7, mail server (imaps)"
  })
  void saysWhoWantsThePort_whenItIsTaken(int place, String part) throws IOException {
    int first = freeRow();
    DemoSettings settings = DemoSettings.in(folder).withFirstPort(first);
    try (ServerSocket other = listen(first + place)) {
      assertThatThrownBy(() -> DemoWorld.start(settings))
          .isInstanceOf(DemoCannotStart.class)
          .hasMessage(
              "port %d is taken by another program, and the demo's %s wants it; end that program,"
                  + " or give the demo another first port (it takes nine in a row), or 0 for any"
                  + " that are free",
              other.getLocalPort(), part);
    }
    // What had started meanwhile is closed again, so that a second try works.
    try (DemoWorld world = DemoWorld.start(settings)) {
      assertThat(world.shop()).hasPort(first);
    }
  }

  @Test
  void saysWhichPortsThereAre_whenTheRowWouldEndBeyondTheLast() {
    assertThatThrownBy(() -> DemoSettings.in(folder).withFirstPort(65_530))
        .hasMessage("first port: found 65530; expected 0 for any that are free, or 1 to 65527");
  }

  @Test
  void leavesNoThread_whenItHasClosed() {
    // Whatever a library starts once and for all has been started then.
    DemoWorld.start(anyPorts()).close();
    Set<Thread> before = Thread.getAllStackTraces().keySet();

    try (DemoWorld world = DemoWorld.start(anyPorts())) {
      Shopper.signedIn(world).order();
    }

    await()
        .untilAsserted(
            () ->
                assertThat(Thread.getAllStackTraces().keySet())
                    // The test's own.
                    .filteredOn(thread -> !thread.getName().matches("HttpClient-.*|awaitility.*"))
                    .filteredOn(thread -> thread.isAlive() && !before.contains(thread))
                    .isEmpty());
  }

  @Test
  void goesOnWhereItStopped_whenItIsStartedAgain() {
    String order;
    try (DemoWorld world = DemoWorld.start(anyPorts())) {
      world.faults().switchOn(ShippingFault.PICKUPS_ANSWER_500);
      order = Shopper.signedIn(world).order();
      assertThat(new Books(world).number(OPEN_TASKS, order, "BOOK_PICKUP")).isEqualTo(1);
    }

    try (DemoWorld world = DemoWorld.start(anyPorts())) {
      Shopper shopper = Shopper.signedIn(world);
      await().until(() -> shopper.stateOf(order, SHIPPING), "BOOKED"::equals);
      assertThat(shopper.get("/orders/" + order).body()).contains("Cancel this order");
    }
  }

  @Test
  void keepsPasswordsOutOfItsDatabaseAndOfWhatItPrints() {
    try (DemoWorld world = DemoWorld.start(anyPorts())) {
      assertThat(world.customers()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(world.customers().toString()).doesNotContain("tick-tock");
      assertThat(
              new Books(world)
                  .number("select count(*) from customers where password like '%tick-tock%'"))
          .isZero();
    }
  }

  private DemoSettings anyPorts() {
    return DemoSettings.in(folder).withFirstPort(0);
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  private static int freeRow() {
    return IntStream.iterate(20_000, first -> first + 8)
        .limit(1_000)
        .filter(first -> IntStream.range(first, first + 8).allMatch(DemoWorldIT::isFree))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = listen(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
