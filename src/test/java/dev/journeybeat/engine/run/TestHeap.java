package dev.journeybeat.engine.run;

/** A heap that is as short as a test wants it. */
final class TestHeap implements Heap {

  private volatile boolean isShort;

  void isShort(boolean isShort) {
    this.isShort = isShort;
  }

  @Override
  public boolean isShort() {
    return isShort;
  }

  @Override
  public String format() {
    return "480 of 494 MB";
  }
}
