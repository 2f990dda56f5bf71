package dev.journeybeat.cli;

import dev.journeybeat.history.Deeds;
import dev.journeybeat.history.StoreException;

/** Notes in the audit log what a command did. */
final class ByHand {

  private ByHand() {}

  /**
   * Notes it. What can't be noted was done all the same.
   *
   * @param deed a sentence without its end, as "checkout was paused: the shop moves"
   */
  static void note(Deeds deeds, String deed) {
    try {
      deeds.note(System.getProperty("user.name", "somebody") + ", by a command", deed);
    } catch (StoreException e) {
      Terminal.err().println("The audit log can't be written: " + e.getMessage());
    }
  }
}
