package dev.journeybeat.server.web;

import java.util.List;

/** What programs ask of the monitor itself. */
public interface HealthPort {

  /** Why the process does not work; empty if it does. Never waits. Told to anybody who asks. */
  List<String> notLive();

  /**
   * Why the monitor can't do all that it is for; empty if it can. Over within seconds. Told to
   * anybody who asks: no names of servers, users or the like.
   */
  List<String> notReady();

  /** All that is measured, in Prometheus' text format 0.0.4. Over within seconds. */
  String metrics();
}
