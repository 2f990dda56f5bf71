package dev.journeybeat.server.web;

import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;

import com.codeborne.selenide.CollectionCondition;
import dev.journeybeat.server.web.admin.LookupResult;
import dev.journeybeat.server.web.admin.SystemFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the monitor itself stands. */
class SystemIT extends PageStories {

  @Test
  void tellsHowItStands() {
    look("/system");

    $("h1").shouldHave(exactText("The monitor is ready"));
    $$(".facts-list dd")
        .shouldHave(
            CollectionCondition.texts(
                "Journeybeat 1.0, on Java 17.0.9 (Debian)",
                ", for ",
                "Chromium /usr/bin/chromium (version 156.0.8078.79), found on this machine",
                "1, with 9 processes and 412.5 MB",
                "0",
                "SQLite, data/history/journeybeat.db, 4.2 MB",
                "1 run waiting; at most 2 at the same time",
                "114",
                "no pending notifications"));
    $$("#customers tbody tr")
        .shouldHave(CollectionCondition.texts("anna@shop.example", "berta@shop.example"));
    $$("#customers tbody tr").get(0).shouldHave(text("checkout-5"));
    $$("#customers tbody tr").get(1).shouldHave(text("nobody"));
    $("#mailboxes").shouldHave(text("reachable"), text("imap.example lets anna in"));
    $("#others").shouldHave(text("this one"));
    isFitForPeople();
  }

  @Test
  void followsWhatHappens() {
    look("/system");
    $("h1").shouldHave(exactText("The monitor is ready"));

    world.system = SampleFacts.blind("its disk is full");
    $("h1").shouldHave(exactText("The monitor is not ready"), POLLED);
    $(".broken").shouldHave(text("its disk is full"));
  }

  @Test
  void saysWhatIsNotKnown_ratherThanWhatWas() {
    world.system = SampleFacts.blind(HOSTILE);
    look("/system");

    $("h1").shouldHave(exactText("The monitor is not ready"));
    $$(".broken li")
        .shouldHave(
            CollectionCondition.exactTexts("the store can't be used: the disk is full", HOSTILE));
    $$(".facts-list dd")
        .filterBy(exactText("not known: no result for 2 s"))
        .shouldHave(CollectionCondition.size(5));
    $("main").shouldHave(text("Leases: not known"), text("Monitors: not known"));
    $$("#mailboxes tbody tr").get(0).shouldHave(text("not reachable"), text("login refused"));
    $$("#mailboxes tbody tr").get(1).shouldHave(text("not known"));
    $("pre.inconclusive")
        .shouldHave(text("journeys/shop/CartPage.java:31:5 cannot find symbol"), text(HOSTILE));
    isFitForPeople();
  }

  @Test
  void saysWhatToDo_whereNothingIsConfigured() {
    SystemFacts well = SampleFacts.well();
    world.system =
        new SystemFacts(
            well.version(),
            well.startedAt(),
            well.notReady(),
            well.browser(),
            well.browsers(),
            well.store(),
            LookupResult.of(List.of(), well.startedAt()),
            Map.of(),
            well.queue(),
            LookupResult.of(Map.of("shop", 2), well.startedAt()),
            well.others(),
            well.journeys(),
            well.problems());
    look("/system");

    $("main").shouldHave(text("Add the shop’s heartbeat accounts"), text("under mail"));
    $(".facts-list").shouldHave(text("2 pending for shop"));
    isFitForPeople();
  }
}
