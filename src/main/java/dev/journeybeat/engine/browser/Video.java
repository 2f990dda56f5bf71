package dev.journeybeat.engine.browser;

/** Runs whose video is kept. */
public enum Video {

  /** Runs that did not pass. */
  FAILED,

  /** All runs. */
  ALL,

  /** No runs. Nothing is recorded, which saves about a second for each part of a run. */
  NONE
}
