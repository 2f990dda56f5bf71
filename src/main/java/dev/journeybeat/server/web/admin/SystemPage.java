package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.web.page.Formats;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the page of the monitor itself shows.
 *
 * @param now when it is shown
 */
public record SystemPage(SystemFacts facts, Instant now) {

  public String headline() {
    if (!facts.notReady().isKnown()) {
      return "It is not known whether the monitor can do what it is for";
    }
    return notReady().isEmpty()
        ? "The monitor can do all that it is for"
        : "The monitor can't do all that it is for";
  }

  /** The name of its colour. */
  public String mood() {
    return facts.notReady().isKnown() && notReady().isEmpty() ? "passed" : "inconclusive";
  }

  public List<String> notReady() {
    return Objects.requireNonNullElse(facts.notReady().value(), List.of());
  }

  public String uptime() {
    return Formats.lasting(facts.startedAt(), now);
  }

  /** The browsers that run, in words. */
  public String browsers() {
    SystemFacts.Browsers browsers = facts.browsers().value();
    if (browsers == null) {
      return facts.browsers().spoken();
    }
    return "%d, with %d processes%s"
        .formatted(
            browsers.count(),
            browsers.processes(),
            browsers.memory() == null ? "" : " and " + browsers.memory());
  }

  /** Processes that belong to no browser any more, in words. */
  public String leaked() {
    SystemFacts.Browsers browsers = facts.browsers().value();
    return browsers == null ? facts.browsers().spoken() : Integer.toString(browsers.leaked());
  }

  public boolean leaks() {
    SystemFacts.Browsers browsers = facts.browsers().value();
    return browsers != null && browsers.leaked() > 0;
  }

  public String queue() {
    SystemFacts.Queue queue = facts.queue();
    return "%s; %d may be under way at once"
        .formatted(
            switch (queue.waiting()) {
              case 0 -> "none waits";
              case 1 -> "1 run waits";
              default -> queue.waiting() + " runs wait";
            },
            queue.atOnce());
  }

  /** What is still to be told, in words. */
  public String outbox() {
    Map<String, Integer> outbox = facts.outbox().value();
    if (outbox == null) {
      return facts.outbox().spoken();
    }
    return outbox.isEmpty()
        ? "nothing is still to be told"
        : outbox.entrySet().stream()
            .map(each -> "%d by %s".formatted(each.getValue(), each.getKey()))
            .collect(Collectors.joining(", "));
  }

  /** Of what is known of them. */
  public List<SystemFacts.Customer> customers() {
    return Objects.requireNonNullElse(facts.customers().value(), List.of());
  }

  /** Of what is known of them. */
  public List<SystemFacts.Other> others() {
    return Objects.requireNonNullElse(facts.others().value(), List.of());
  }

  /** Which process a monitor is, among its like. */
  public String where(SystemFacts.Other other) {
    if (other.isThis()) {
      return "this one";
    }
    return other.isHere() ? "another process on this data folder" : "elsewhere";
  }
}
