package dev.journeybeat.server.ops;

import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.settings.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Tells a service outside that this monitor lives and what its runs found, so that somebody notices
 * when it does not tell any more. Never waits. Safe to share between threads.
 */
public final class DeadMansSwitch implements RunListener, AutoCloseable {

  private final DeadMansSwitchSettings settings;
  private final HeartbeatPinger pings;

  /** Tells nothing yet. */
  public DeadMansSwitch(DeadMansSwitchSettings settings) {
    this.settings = settings;
    this.pings = new HeartbeatPinger(settings.timeout());
  }

  /**
   * To be called again and again.
   *
   * @param isWell whether the monitor can do its work
   */
  public void beat(boolean isWell) {
    ping("the monitor", isWell ? settings.url() : settings.failUrl());
  }

  @Override
  public void ended(RunResult result) {
    String journey = result.run().journey();
    PingSettings addresses = settings.journeys().get(journey);
    if (addresses != null) {
      switch (result.verdict()) {
        case PASSED -> ping(journey, addresses.url());
        case FAILED -> ping(journey, addresses.failUrl());
        // Neither green nor red: told by nobody asking, if it stays so.
        case INCONCLUSIVE -> ping(journey, null);
      }
    }
  }

  /** Gives up what is under way. */
  @Override
  public void close() {
    pings.close();
  }

  /** Where nobody is to be asked, nobody is told any more what was true before. */
  private void ping(String about, @Nullable Secret address) {
    if (address == null) {
      pings.forget(about);
    } else {
      pings.send(about, address);
    }
  }
}
