package dev.journeybeat.server.web;

import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.CollectionCondition;
import dev.journeybeat.engine.undo.UndoEntry;
import dev.journeybeat.engine.undo.UndoState;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.web.page.Formats;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is still to be put right, and what people do about it. */
class UndosIT extends PageStories {

  /** An undo. */
  record CancelOrders(String customer, String token) {}

  @Test
  void tellsWhatCouldNotBePutRight_andTriesItAgain() {
    Instant next = fails("the shop says 503 " + HOSTILE).nextTryAt();
    look("/undos");

    $("h1").shouldHave(exactText("1 failed undo"));
    $("#undo-hb-5-1")
        .shouldHave(
            text("cancel orders"),
            text("hb-5-1, as anna@shop.example"),
            text("failed once"),
            text("{\"customer\":\"anna@shop.example\",\"token\":\"" + HOSTILE.replace("\"", "'")));
    $("#undo-hb-5-1 pre").shouldHave(exactText("the shop says 503 " + HOSTILE));
    $("#undo-hb-5-1 td:last-child time").shouldHave(attribute("datetime", Formats.stamp(next)));
    isFitForPeople();

    $$("button").findBy(exactText("Retry now")).click();
    $("#undo-hb-5-1").shouldHave(text("now"));
    $$("button").findBy(exactText("Retry now")).shouldNot(exist);
    assertThat(world.ledger.due()).hasSize(1);
    // What is about to happen is seen without a click.
    world.ledger.worked(world.ledger.due().get(0), Duration.ZERO);
    $("#undo-hb-5-1").shouldNot(exist);
    open("/undos");
    $("h1").shouldHave(exactText("No pending undos"));
    $$("#done tbody tr").shouldHave(CollectionCondition.size(1));
    $("#done").shouldHave(text("cancel orders"));
    isFitForPeople();
  }

  @Test
  void forgets_onlyWithAReason() {
    UndoEntry entry = fails("the shop says 503");
    look("/undos");

    $("#undo-hb-5-1 summary").click();
    $("#undo-hb-5-1 details").shouldHave(text("This undo never runs again"));
    $$("button").findBy(exactText("Forget permanently")).click();
    assertThat(world.ledger.open()).as("a reason is required").hasSize(1);
    $("[name=reason]").setValue("cancelled by hand " + HOSTILE);
    $$("button").findBy(exactText("Forget permanently")).click();

    $("h1").shouldHave(exactText("No pending undos"));
    $("#forgotten").shouldHave(text("cancelled by hand " + HOSTILE));
    assertThat(world.ledger.find(entry.id()).orElseThrow().state()).isEqualTo(UndoState.FORGOTTEN);
    isFitForPeople();
    $("#forgotten a").click();
    $("h1").shouldHave(exactText("checkout passed"));
  }

  @Test
  void keepsWhatIsTypedIn_whileItIsTriedAgain() {
    fails("the shop says 503");
    world.clock.move(Duration.ofMinutes(1));
    look("/undos");

    $("#undo-hb-5-1 summary").click();
    $("[name=reason]").setValue("cancelled by hand");
    UndoEntry due = world.ledger.due().get(0);
    world.ledger.failed(due, "the shop says 504");

    $("#undo-hb-5-1 pre").shouldHave(exactText("the shop says 504"));
    $("#undo-hb-5-1").shouldHave(text("failed 2 times"));
    $("[name=reason]").shouldBe(visible).shouldHave(attribute("value", "cancelled by hand"));
  }

  @Test
  void letsViewersLook_andNotAct() {
    fails("the shop says 503");
    lookAsViewer("/undos");

    $("#undo-hb-5-1").shouldHave(text("the shop says 503"));
    $$("main button, main summary").shouldHave(CollectionCondition.empty);
  }

  @Test
  void leavesToTheRun_whatItIsAboutToPutRight() {
    Run run = world.begins("checkout", 5);
    note(run);
    look("/undos");

    $("h1").shouldHave(exactText("1 pending undo"));
    $("#undo-hb-5-1").shouldHave(text("after its run ends"));
    $$("main button, main summary").shouldHave(CollectionCondition.empty);
  }

  @Test
  void saysWhatItIsFor_whereThereWasNothingYet() {
    look("/undos");

    $("h1").shouldHave(exactText("No pending undos"));
    $("main").shouldHave(text("A journey records one with visit.undo(…)"));
    isFitForPeople();
  }

  private UndoEntry fails(String why) {
    Run run = world.begins("checkout", 5);
    note(run);
    world.ends(run, Verdict.PASSED, null, null);
    world.ledger.failed(world.ledger.due().get(0), why);
    return world.ledger.open().get(0);
  }

  private void note(Run run) {
    world.ledger.note(
        run,
        "anna@shop.example",
        new CancelOrders("anna@shop.example", HOSTILE.replace("\"", "'")));
  }
}
