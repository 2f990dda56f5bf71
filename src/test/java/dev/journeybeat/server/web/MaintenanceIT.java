package dev.journeybeat.server.web;

import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.CollectionCondition;
import dev.journeybeat.server.schedule.Maintenance;
import dev.journeybeat.server.schedule.MaintenanceSettings;
import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What keeps journeys from running, or people from being told. */
class MaintenanceIT extends PageStories {

  @Test
  void tellsWhatHolds_andWhatComesNext() {
    Map<String, MaintenanceSettings> windows = new LinkedHashMap<>();
    windows.put("later", window(60, 120, Suppress.ALERTS, List.of()));
    windows.put("now", window(-60, 60, Suppress.RUNS, List.of("checkout")));
    windows.put("over", window(-120, -60, Suppress.RUNS, List.of()));
    world.maintenance = Maintenance.of(windows, ZoneOffset.UTC);
    look("/maintenance");

    $("h1").shouldHave(exactText("In maintenance: now"));
    $$("#windows tbody th")
        .shouldHave(
            CollectionCondition.exactTexts(
                "now a new version", "later a new version", "over a new version"));
    $$("#windows tbody tr")
        .get(0)
        .shouldHave(text("journeys do not run"), text("checkout"), text("now, until"), text("–"));
    $$("#windows tbody tr")
        .get(1)
        .shouldHave(text("journeys run, alerts are suppressed"), text("all"), text("not now"));
    $$("#windows tbody tr").get(2).shouldHave(text("never again"));
    isFitForPeople();
  }

  @Test
  void endsPausesAndMutes() {
    world.plans("checkout");
    // Of one that the configuration does not have any more, too.
    world.history.pauses().pause(List.of("gone " + HOSTILE), "moved " + HOSTILE, "anna", null);
    world
        .history
        .mutes()
        .mute(List.of("checkout"), "known", "berta", world.clock.instant().plusSeconds(3_600));
    look("/maintenance");

    $("h1").shouldHave(exactText("No maintenance, 1 journey paused, 1 journey muted"));
    $("#pauses").shouldHave(text("moved " + HOSTILE), text("anna"), text("resumed"));
    $("#mutes").shouldHave(text("checkout"), text("known"), text("berta"));
    isFitForPeople();
    $$("button").findBy(exactText("Resume")).click();
    $("#pauses").shouldNot(exist);
    $("h1").shouldHave(exactText("No maintenance, 1 journey muted"));
    $$("button").findBy(exactText("Unmute")).click();

    $("h1").shouldHave(exactText("No maintenance"));
    assertThat(world.history.pauses().all()).isEmpty();
    assertThat(world.history.mutes().all()).isEmpty();
  }

  @Test
  void letsViewersLook_andNotAct() {
    world.history.pauses().pause(List.of("checkout"), "new cards", "anna", null);
    lookAsViewer("/maintenance");

    $("#pauses").shouldHave(text("new cards"));
    $$("main button").shouldHave(CollectionCondition.empty);
  }

  @Test
  void saysHowToAddOne_whereThereIsNone() {
    look("/maintenance");

    $("h1").shouldHave(exactText("No maintenance"));
    $("main")
        .shouldHave(
            text("No maintenance windows. Add one for a rollout"),
            text("No journey is paused."),
            text("No journey is muted."),
            text("starts: 0 0 2 ? * TUE"));
    isFitForPeople();
  }

  private MaintenanceSettings window(
      int fromMinutes, int toMinutes, Suppress suppress, List<String> journeys) {
    LocalDateTime now = LocalDateTime.ofInstant(world.clock.instant(), ZoneOffset.UTC);
    return new MaintenanceSettings(
        null,
        null,
        now.plusMinutes(fromMinutes),
        now.plusMinutes(toMinutes),
        null,
        suppress,
        journeys,
        "a new version");
  }
}
