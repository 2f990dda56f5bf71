package dev.journeybeat.demo.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private final Faults faults = new Faults(List.of(OvenFault.values()), Duration.ofHours(1));

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
    faults.slowDown(OvenFault.COLD);
  }

  @Test
  void letsGoWhoeverIsHeldBack_whenTheFaultIsSwitchedOff() throws Exception {
    faults.switchOn(OvenFault.COLD);
    CompletableFuture<Void> held =
        CompletableFuture.runAsync(() -> faults.slowDown(OvenFault.COLD));
    faults.switchOn(OvenFault.DOOR_STUCK);
    assertThat(held).isNotDone();

    faults.switchAllOff();
    held.get(10, TimeUnit.SECONDS);
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
