package dev.journeybeat.browser;

/** What there is around a Grid's browser beside its session. */
interface GridStage {

  /** Nothing that we know of. */
  GridStage NONE = () -> {};

  /** Begins to film its screen. */
  default Film film() {
    return Film.NONE;
  }

  /** Ends it after its session. */
  void end();
}
