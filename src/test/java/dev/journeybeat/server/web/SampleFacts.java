package dev.journeybeat.server.web;

import dev.journeybeat.server.web.admin.LookupResult;
import dev.journeybeat.server.web.admin.SystemFacts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a monitor may stand. */
final class SampleFacts {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private SampleFacts() {}

  static SystemFacts well() {
    return new SystemFacts(
        "Journeybeat 1.0, on Java 17.0.9 (Debian)",
        NOW.minusSeconds(7_200),
        known(List.of()),
        known("Chromium /usr/bin/chromium (version 156.0.8078.79), found on this machine"),
        known(new SystemFacts.Browsers(1, 9, "412.5 MB", 0)),
        known("SQLite, data/history/journeybeat.db, 4.2 MB"),
        known(
            List.of(
                new SystemFacts.Customer("anna@shop.example", "checkout-5", NOW.plusSeconds(30)),
                new SystemFacts.Customer("berta@shop.example", null, null))),
        Map.of("heartbeat", known(new SystemFacts.Mailbox(true, "imap.example lets anna in"))),
        new SystemFacts.Queue(1, 2, 114),
        known(Map.of()),
        known(List.of(new SystemFacts.Other("one", true, true, NOW, NOW.plusSeconds(30)))),
        "2 journeys, version 1a2b since 2026-03-01 11:00:00",
        List.of());
  }

  /** Of one that can see nothing of itself, in a shop that wishes it ill. */
  static SystemFacts blind(String hostile) {
    Map<String, LookupResult<SystemFacts.Mailbox>> mailboxes = new LinkedHashMap<>();
    mailboxes.put("away", known(new SystemFacts.Mailbox(false, "login refused " + hostile)));
    mailboxes.put("hung " + hostile, unknown());
    return new SystemFacts(
        "Journeybeat 1.0, on Java 17.0.9 (Debian)",
        NOW,
        known(List.of("the store can't be used: the disk is full", hostile)),
        unknown(),
        unknown(),
        unknown(),
        unknown(),
        mailboxes,
        new SystemFacts.Queue(0, 1, 99),
        unknown(),
        unknown(),
        "running an older version since 2026-03-01 11:00:00: 1 error",
        List.of(
            "journeys/shop/CartPage.java:31:5  cannot find symbol\n    pay.klick(); " + hostile));
  }

  private static <T> LookupResult<T> known(T value) {
    return LookupResult.of(value, NOW);
  }

  private static <T> LookupResult<T> unknown() {
    return LookupResult.not("no result for 2 s", NOW);
  }
}
