package dev.journeybeat.demo.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultRegistryTest {

  private final FaultRegistry faults =
      new FaultRegistry(List.of(OvenFault.values()), Duration.ofHours(1));

  @Test
  void isOffUntilSwitchedOn() {
    assertThat(faults.isOn(OvenFault.DOOR_STUCK)).isFalse();
    faults.switchOn(faults.named("oven-door-stuck"));
    assertThat(faults.isOn(OvenFault.DOOR_STUCK)).isTrue();
    faults.switchOff(OvenFault.DOOR_STUCK);
    assertThat(faults.isOn(OvenFault.DOOR_STUCK)).isFalse();
  }

  @Test
  void saysWhichFaultsThereAre_whenAskedForAnUnknownOne() {
    assertThatThrownBy(() -> faults.named("oven-dor-stuck"))
        .hasMessage("there is no fault \"oven-dor-stuck\"; there are: oven-door-stuck, oven-cold");
  }

  @Test
  void holdsNobodyBack_whenTheFaultIsOff() {
    awaitEnd(slowDown(faults));

    faults.switchOn(OvenFault.DOOR_STUCK);
    awaitEnd(slowDown(faults));
  }

  @Test
  void letsGoAllWhoAreHeldBack_whenTheFaultIsSwitchedOff() {
    faults.switchOn(OvenFault.COLD);
    Thread one = slowDown(faults);
    Thread other = slowDown(faults);
    awaitHeldBack(one);
    awaitHeldBack(other);

    faults.switchOff(OvenFault.COLD);
    awaitEnd(one);
    awaitEnd(other);
  }

  @Test
  void letsGoAllWhoAreHeldBack_whenAllFaultsAreSwitchedOff() {
    faults.switchOn(OvenFault.COLD);
    Thread one = slowDown(faults);
    Thread other = slowDown(faults);
    awaitHeldBack(one);
    awaitHeldBack(other);

    faults.switchAllOff();
    awaitEnd(one);
    awaitEnd(other);
  }

  @Test
  void holdsBack_whateverOtherFaultIsSwitchedOnOrOff() {
    faults.switchOn(OvenFault.COLD);
    Thread answer = slowDown(faults);
    awaitHeldBack(answer);

    faults.switchOn(OvenFault.DOOR_STUCK);
    awaitHeldBack(answer);
    // Wakes it to look, and it waits again.
    faults.switchOff(OvenFault.DOOR_STUCK);
    awaitHeldBack(answer);

    faults.switchAllOff();
    awaitEnd(answer);
  }

  @Test
  void letsGo_afterAsLongAsSlowAnswersTake() {
    FaultRegistry brief = new FaultRegistry(List.of(OvenFault.values()), Duration.ofMillis(1));
    brief.switchOn(OvenFault.COLD);

    awaitEnd(slowDown(brief));
  }

  private static Thread slowDown(FaultRegistry faults) {
    Thread answer = new Thread(() -> faults.slowDown(OvenFault.COLD));
    answer.setDaemon(true);
    answer.start();
    return answer;
  }

  private static void awaitHeldBack(Thread answer) {
    await().until(answer::getState, Thread.State.TIMED_WAITING::equals);
  }

  private static void awaitEnd(Thread answer) {
    await().until(() -> !answer.isAlive());
  }

  private enum OvenFault implements Fault {
    DOOR_STUCK,
    COLD;

    @Override
    public String part() {
      return "oven";
    }

    @Override
    public String effect() {
      return "no bread";
    }
  }
}
