package dev.journeybeat.server.web;

import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.CollectionCondition;
import dev.journeybeat.server.history.suppression.Mute;
import dev.journeybeat.server.web.admin.ShownAlert;
import dev.journeybeat.server.web.admin.ShownDelivery;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people are alerted to, and what they do about it. */
class AlertsIT extends PageStories {

  @Test
  void tellsWhatHolds_andWhatHasBecomeOfEachDelivery() {
    Instant now = world.clock.instant();
    world.alerts.open.add(
        alert(
            "a1",
            "checkout",
            null,
            delivery("shop", "raised", ShownDelivery.State.DELIVERED, 0, null),
            delivery("pager", "raised", ShownDelivery.State.WAITING, 3, "status 503 " + HOSTILE),
            delivery("night", "reminder", ShownDelivery.State.HELD, 0, null),
            delivery("shop", "reminder", ShownDelivery.State.OVERTAKEN, 0, null)));
    world.alerts.ended.add(alert("a0", "", now.minusSeconds(60)));
    look("/alerts");

    $("h1").shouldHave(exactText("1 open alert"));
    $("#alert-a1")
        .shouldHave(
            text("checkout: " + HOSTILE),
            text("critical"),
            text("2 sent"),
            text("4 deliveries, 1 failing"));
    // What fails is seen without a click.
    $("#alert-a1 pre").shouldBe(visible).shouldHave(exactText("status 503 " + HOSTILE));
    $$("#alert-a1 li").get(0).shouldHave(text("shop delivered"), text("raised"));
    $$("#alert-a1 li").get(1).shouldHave(text("pager failed 3 times, next try"), text("raised"));
    $$("#alert-a1 li").get(2).shouldHave(text("held by quiet hours"));
    $$("#alert-a1 li").get(3).shouldHave(text("replaced by a later notification"));
    $("#ended").shouldHave(text("the monitor itself"), text("No notifications for this alert."));
    isFitForPeople();
  }

  @Test
  void clearsByHand_andAsksBack() {
    world.alerts.open.add(alert("a1", "checkout", null));
    look("/alerts");

    $("#alert-a1 summary").click();
    $("#alert-a1").shouldHave(text("Marks the alert resolved and notifies its recipients."));
    isFitForPeople();
    $$("button").findBy(exactText("Resolve")).click();

    $("h1").shouldHave(exactText("No open alerts"));
    assertThat(world.alerts.open).isEmpty();
  }

  @Test
  void mutesAJourney_andTellsSoEverywhere() {
    world.plans("checkout");
    world.passes("checkout", 5);
    world.alerts.open.add(alert("a1", "checkout", null));
    look("/alerts");

    $$("#alert-a1 summary").findBy(text("Mute …")).click();
    $("[name=reason]").setValue("known " + HOSTILE);
    $("[name=hours]").setValue("2");
    $$("button").findBy(exactText("Mute")).click();
    $("#alert-a1").shouldHave(text("muted"));
    assertThat(world.history.mutes().of("checkout"))
        .contains(
            new Mute(
                "checkout",
                "known " + HOSTILE,
                "this machine",
                world.clock.instant(),
                world.clock.instant().plus(Duration.ofHours(2))));
    open("/");
    $("tr[data-name=checkout] td.state").shouldHave(text("passing"), text("muted: known"));
    isFitForPeople();
    open("/journeys/checkout");
    $("#muted").shouldHave(text("Muted since"), text("by this machine: known " + HOSTILE));
    isFitForPeople();

    $$("button").findBy(exactText("Unmute")).click();
    $("#muted").shouldNot(exist);
    $$("summary").findBy(text("Mute …")).shouldBe(visible);
    assertThat(world.history.mutes().all()).isEmpty();
  }

  @Test
  void followsWhatHappens_andLeavesAloneWhatSomebodyTypes() {
    world.alerts.open.add(alert("a1", "checkout", null));
    world.alerts.ended.add(
        alert(
            "a0",
            "checkout",
            world.clock.instant(),
            delivery("shop", "raised", ShownDelivery.State.DELIVERED, 0, null)));
    look("/alerts");
    $("#ended summary").click();
    $$("#alert-a1 summary").findBy(text("Mute …")).click();
    $("[name=reason]").setValue("the shop mo");

    world.alerts.open.add(alert("a2", "search", null));
    $("h1").shouldHave(exactText("2 open alerts"), POLLED);
    $("#alert-a2").shouldHave(text("search"));
    $("#ended li").shouldBe(visible);
    $("#alert-a1 [name=reason]").shouldBe(visible, focused).shouldHave(value("the shop mo"));
    isFitForPeople();
  }

  @Test
  void goesBack_pageByPage() {
    Instant now = world.clock.instant();
    for (int i = 1; i <= 45; i++) {
      world.alerts.ended.add(alert("a" + i, "checkout", now.minusSeconds(60L * i)));
    }
    look("/alerts");

    $$("#ended tbody").shouldHave(CollectionCondition.size(20));
    $$("a").findBy(exactText("Older alerts")).click();
    $("#ended").shouldHave(text("a21, policy"), text("a40, policy"));
    $$("a").findBy(exactText("Older alerts")).click();
    $$("#ended tbody").shouldHave(CollectionCondition.size(5));
    $$("a").findBy(exactText("Older alerts")).shouldNot(exist);
  }

  @Test
  void letsViewersLook_andNotAct() {
    world.alerts.open.add(
        alert(
            "a1",
            "checkout",
            null,
            delivery("shop", "raised", ShownDelivery.State.DELIVERED, 0, null)));
    lookAsViewer("/alerts");

    $("#alert-a1").shouldHave(text("1 delivery"));
    $$("main button").shouldHave(CollectionCondition.empty);
    $$("main summary").shouldHave(CollectionCondition.exactTexts("1 delivery"));
  }

  @Test
  void saysWhatToDoNext_whereNobodyIsTold() {
    world.alerts.tellsAnybody = false;
    look("/alerts");

    $("h1").shouldHave(exactText("No open alerts"));
    $("main")
        .shouldHave(
            text("No alert policies configured."),
            text("slack: {url: \"${env:SLACK_URL}\"}"),
            text("No resolved alerts yet."));
    isFitForPeople();
  }

  private ShownAlert alert(
      String id, String journey, @Nullable Instant clearedAt, ShownDelivery... deliveries) {
    return samples().alert(id, journey, "checkout: " + HOSTILE, clearedAt, deliveries);
  }

  private ShownDelivery delivery(
      String channel, String news, ShownDelivery.State state, int tries, @Nullable String failure) {
    return samples().delivery(channel, news, state, tries, failure);
  }

  private SampleAlerts samples() {
    return new SampleAlerts(world.clock.instant());
  }
}
