package dev.journeybeat.server.web;

import java.util.List;

/** State of the monitor, for programs. */
public interface HealthPort {

  /** Why the process does not work; empty if it does. Never waits. Visible to everybody. */
  List<String> notLive();

  /**
   * Why the monitor is not ready; empty if it is. Returns within seconds. Visible to everybody:
   * contains no names of servers or users.
   */
  List<String> notReady();

  /** All metrics in the Prometheus text format 0.0.4. Returns within seconds. */
  String metrics();
}
