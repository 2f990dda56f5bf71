package dev.journeybeat.engine.run;

/** The memory that all runs and the monitor share. */
interface Heap {

  /** Whether hardly any of it is free, garbage aside. */
  boolean isShort();

  /** What is used and what there is: {@code 480 of 494 MB}. */
  String spoken();
}
