package dev.journeybeat.engine.browser;

/** Of which runs a video is kept. */
public enum Video {

  /** Of those that did not pass. */
  FAILED,

  /** Of each. */
  ALL,

  /** Of none; nothing is filmed, which saves about a second for each part of a run. */
  NONE
}
