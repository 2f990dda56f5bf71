package dev.journeybeat.crash;

/** How a monitor is ended. */
enum Ending {
  /** As a crash does, at once. */
  KILL,
  /** As {@code docker stop} does: asked to end, and killed when it takes longer than the grace. */
  TERM
}
