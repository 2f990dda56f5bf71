package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.web.page.Formats;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Content of the system page.
 *
 * @param now time of the page
 */
public record SystemPage(SystemFacts facts, Instant now) {

  public String headline() {
    if (!facts.notReady().isKnown()) {
      return "Readiness of the monitor not known";
    }
    return notReady().isEmpty() ? "The monitor is ready" : "The monitor is not ready";
  }

  /** CSS class of the colour. */
  public String mood() {
    return facts.notReady().isKnown() && notReady().isEmpty() ? "passed" : "inconclusive";
  }

  public List<String> notReady() {
    return Objects.requireNonNullElse(facts.notReady().value(), List.of());
  }

  public String uptime() {
    return Formats.lasting(facts.startedAt(), now);
  }

  /** Running browsers, as text. */
  public String browsers() {
    SystemFacts.Browsers browsers = facts.browsers().value();
    if (browsers == null) {
      return facts.browsers().format();
    }
    return "%d, with %d processes%s"
        .formatted(
            browsers.count(),
            browsers.processes(),
            browsers.memory() == null ? "" : " and " + browsers.memory());
  }

  /** Number of processes without a browser, as text. */
  public String leaked() {
    SystemFacts.Browsers browsers = facts.browsers().value();
    return browsers == null ? facts.browsers().format() : Integer.toString(browsers.leaked());
  }

  public boolean leaks() {
    SystemFacts.Browsers browsers = facts.browsers().value();
    return browsers != null && browsers.leaked() > 0;
  }

  public String queue() {
    SystemFacts.Queue queue = facts.queue();
    return "%s; at most %d at the same time"
        .formatted(
            switch (queue.waiting()) {
              case 0 -> "no runs waiting";
              case 1 -> "1 run waiting";
              default -> queue.waiting() + " runs waiting";
            },
            queue.atOnce());
  }

  /** Pending notifications, as text. */
  public String outbox() {
    Map<String, Integer> outbox = facts.outbox().value();
    if (outbox == null) {
      return facts.outbox().format();
    }
    return outbox.isEmpty()
        ? "no pending notifications"
        : outbox.entrySet().stream()
            .map(each -> "%d pending for %s".formatted(each.getValue(), each.getKey()))
            .collect(Collectors.joining(", "));
  }

  /** The known customers; empty if the lookup failed. */
  public List<SystemFacts.Customer> customers() {
    return Objects.requireNonNullElse(facts.customers().value(), List.of());
  }

  /** The known monitors; empty if the lookup failed. */
  public List<SystemFacts.Other> others() {
    return Objects.requireNonNullElse(facts.others().value(), List.of());
  }

  /** Where a monitor runs, relative to this one. */
  public String where(SystemFacts.Other other) {
    if (other.isThis()) {
      return "this one";
    }
    return other.isHere() ? "another process on this data folder" : "elsewhere";
  }
}
