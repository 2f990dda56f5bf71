package dev.journeybeat.server.ops;

import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.settings.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Reports to an external service that this monitor is alive, and the verdicts of its runs. The
 * service alerts when the reports stop. Never waits. Safe to share between threads.
 */
public final class DeadMansSwitch implements RunListener, AutoCloseable {

  private final DeadMansSwitchSettings settings;
  private final HeartbeatPinger pings;

  /** Creates a switch that has sent nothing yet. */
  public DeadMansSwitch(DeadMansSwitchSettings settings) {
    this.settings = settings;
    this.pings = new HeartbeatPinger(settings.timeout());
  }

  /**
   * Reports the state of the monitor. Call it periodically.
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
        // Sends nothing: the service alerts if that lasts.
        case INCONCLUSIVE -> ping(journey, null);
      }
    }
  }

  /** Cancels pending requests. */
  @Override
  public void close() {
    pings.close();
  }

  /** Without an address, drops the pending request about the same subject. */
  private void ping(String about, @Nullable Secret address) {
    if (address == null) {
      pings.forget(about);
    } else {
      pings.send(about, address);
    }
  }
}
