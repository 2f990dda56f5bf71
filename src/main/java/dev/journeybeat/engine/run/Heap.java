package dev.journeybeat.engine.run;

/** The memory shared by all runs and the monitor. */
interface Heap {

  /** Whether little memory is free after garbage collection. */
  boolean isShort();

  /** Used and total memory: {@code 480 of 494 MB}. */
  String format();
}
