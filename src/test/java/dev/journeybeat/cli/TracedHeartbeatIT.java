package dev.journeybeat.cli;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.demo.shop.ShopFault;
import dev.journeybeat.demo.warehouse.WarehouseFault;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.server.trace.TestCollector;
import dev.journeybeat.server.trace.TestCollector.Told;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkout as a trace, in which the shop's own work has its place. */
class TracedHeartbeatIT {

  @TempDir private Path folder;
  private final TestCollector collector = new TestCollector();
  private Front shop;
  private Front shipping;

  @BeforeEach
  void stand() throws IOException {
    shop = new Front();
    shipping = new Front();
  }

  @AfterEach
  void close() {
    shop.close();
    shipping.close();
    collector.close();
  }

  @Test
  void isATraceOfItsSteps_andTheShopKnowsWhichStepEachRequestIsFor() throws IOException {
    try (Heartbeat heartbeat = heartbeat("")) {
      RunResult run = heartbeat.run("checkout");
      assertThat(run.verdict()).as(String.valueOf(run.failure())).isEqualTo(PASSED);
      await().until(() -> !collector.spans().isEmpty());

      Told root = named(run.run().journey());
      assertThat(root.parent()).isEmpty();
      assertThat(root.attribute("run")).isEqualTo(run.run().id());
      assertThat(root.attribute("site")).isEqualTo(shop.address().toString());
      assertThat(collector.spans())
          .allMatch(span -> span.trace().equals(root.trace()))
          .allMatch(span -> span.span().getStatus().getCode() == StatusCode.STATUS_CODE_OK);
      assertSteps(named("attempt 1"), run.lastAttempt().steps());
      assertSteps(named("undo"), run.undo());
      assertThat(named("place the order").attribute("once_only")).isEqualTo("true");

      assertThat(shop.asked())
          .hasSizeGreaterThan(20)
          .allMatch(request -> spans(root).contains(request.traceparent()));
      assertThat(parents(shop, "POST", "/checkout")).containsOnly(header("place the order"));
      assertThat(parents(shipping, "GET", "/pickups/"))
          .contains(header("the shipping company was told"))
          .allMatch(header -> spans(root).contains(header));
    }
  }

  @Test
  void tellsWhatBroke() throws IOException {
    try (Heartbeat heartbeat = heartbeat("")) {
      heartbeat.world().faults().switchOn(ShopFault.CHECKOUT_BUTTON_GONE);

      RunResult run = heartbeat.run("checkout");
      assertThat(run.verdict()).isEqualTo(FAILED);
      await().until(() -> !collector.spans().isEmpty());

      assertThat(named("checkout").span().getStatus().getCode())
          .isEqualTo(StatusCode.STATUS_CODE_ERROR);
      Told broken = named("go to checkout");
      assertThat(broken.span().getStatus().getMessage())
          .isEqualTo(String.valueOf(run.failure()).lines().findFirst().orElseThrow());
      assertThat(broken.span().getEvents(0).getAttributes(0).getValue().getStringValue())
          .isEqualTo(run.failure());
    }
  }

  @Test
  void hasWhatIsPutRightLater_inTheRunsTrace() throws IOException {
    try (Heartbeat heartbeat = heartbeat("")) {
      heartbeat.world().faults().switchOn(WarehouseFault.NO_RESTOCK);
      RunResult run = heartbeat.run("checkout");
      assertThat(run.leftSomethingBehind()).isTrue();
      heartbeat.world().faults().switchAllOff();
      await().until(() -> !collector.spans().isEmpty());
      int before = collector.spans().size();
      int askedBefore = shop.asked().size();

      List<Step> steps = heartbeat.putRight(heartbeat.openUndos());
      await().until(() -> collector.spans().size() > before);

      List<Told> later = collector.spans().subList(before, collector.spans().size());
      assertThat(later).hasSize(1 + steps.size());
      assertThat(later.get(0).name()).isEqualTo("undo");
      assertThat(later.get(0).parent()).isEqualTo(named("checkout").id());
      assertThat(later.subList(1, later.size()))
          .allMatch(step -> step.parent().equals(later.get(0).id()));
      List<String> ids = later.stream().map(Told::id).toList();
      assertThat(shop.asked().subList(askedBefore, shop.asked().size()))
          .isNotEmpty()
          .allMatch(request -> request.traceparent().contains(named("checkout").trace()))
          .anyMatch(request -> ids.stream().anyMatch(request.traceparent()::contains));
    }
  }

  @Test
  void isNothingToTheShop_whenItIsNotToKnow_norToTheRun_whenTheCollectorHangs() throws IOException {
    collector.answers(TestCollector.SILENCE);
    long closing;
    try (Heartbeat heartbeat = heartbeat("propagate: false")) {
      RunResult first = heartbeat.run("order-history");
      await().until(() -> collector.asked() == 1);
      RunResult second = heartbeat.run("order-history");

      assertThat(Stream.of(first, second)).allMatch(run -> run.verdict() == PASSED);
      assertThat(shop.asked()).isNotEmpty().allMatch(each -> each.traceparent().equals("null"));
      closing = System.nanoTime();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - closing)).isLessThan(Duration.ofSeconds(10));
  }

  /** Each is within the part, and as long as it was. */
  private void assertSteps(Told part, List<Step> steps) {
    List<Told> spans =
        collector.spans().stream().filter(span -> span.parent().equals(part.id())).toList();
    assertThat(part.parent()).isEqualTo(named("checkout").id());
    assertThat(spans)
        .extracting(span -> span.attribute("step"))
        .isEqualTo(steps.stream().map(Step::name).toList());
    assertThat(spans)
        .extracting(span -> span.span().getEndTimeUnixNano() - span.span().getStartTimeUnixNano())
        .isEqualTo(steps.stream().map(step -> step.took().toNanos()).toList());
    assertThat(spans)
        .allMatch(span -> span.span().getStartTimeUnixNano() >= part.span().getStartTimeUnixNano())
        .allMatch(span -> span.span().getEndTimeUnixNano() <= part.span().getEndTimeUnixNano());
  }

  /** What any request of the run may have said. */
  private List<String> spans(Told root) {
    return collector.spans().stream()
        .map(span -> "00-%s-%s-01".formatted(root.trace(), span.id()))
        .toList();
  }

  private String header(String step) {
    Told span = named(step);
    return "00-%s-%s-01".formatted(span.trace(), span.id());
  }

  private static List<String> parents(Front front, String method, String path) {
    return front.asked().stream()
        .filter(each -> each.method().equals(method) && each.path().startsWith(path))
        .map(Front.Asked::traceparent)
        .toList();
  }

  private Told named(String name) {
    return collector.spans().stream()
        .filter(span -> span.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no span " + name));
  }

  private Heartbeat heartbeat(String more) throws IOException {
    String traces =
        """

        traces:
          endpoint: %s
          %s
        """
            .formatted(collector.address(), more);
    Heartbeat heartbeat =
        Heartbeat.start(
            folder,
            Path.of("journeys"),
            text ->
                text.replace("site: ${demo:shop}", "site: " + shop.address())
                        .replace("url: ${demo:shipping}", "url: " + shipping.address())
                    + traces);
    shop.standsBefore(heartbeat.world().shop());
    shipping.standsBefore(heartbeat.world().shipping());
    return heartbeat;
  }
}
