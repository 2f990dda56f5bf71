package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.history.undo.UndoStanding;
import java.time.Instant;
import java.util.List;

/**
 * What the page of the undo ledger shows.
 *
 * @param open newest first, those of runs under way too
 * @param forgotten the last first
 * @param done the last first
 * @param now when it is shown
 */
public record UndosPage(
    List<UndoStanding> open, List<UndoStanding> forgotten, List<UndoStanding> done, Instant now) {

  /** Whether anything is left in the shop, as far as that is known. */
  public String headline() {
    long failing = open.stream().filter(each -> each.entry().tries() > 0).count();
    if (failing > 0) {
      return failing == 1
          ? "One thing could not be put right yet"
          : failing + " things could not be put right yet";
    }
    if (open.isEmpty()) {
      return "All that runs did has been put right";
    }
    return open.size() == 1
        ? "One thing is about to be put right"
        : open.size() + " things are about to be put right";
  }

  /** The name of its colour. */
  public String mood() {
    if (open.isEmpty()) {
      return "passed";
    }
    return open.stream().anyMatch(each -> each.entry().tries() > 0) ? "inconclusive" : "unknown";
  }

  /** Whether there was never anything to put right, as far as anybody remembers. */
  public boolean isEmpty() {
    return open.isEmpty() && forgotten.isEmpty() && done.isEmpty();
  }

  /** The name of its colour. */
  public String colour(UndoStanding undo) {
    return undo.entry().tries() > 0 ? "inconclusive" : "unknown";
  }

  public String tries(UndoStanding undo) {
    int tries = undo.entry().tries();
    if (tries == 0) {
      return undo.entry().rounds() > 1 ? "none, and once more" : "none";
    }
    return tries == 1 ? "failed once" : "failed %d times".formatted(tries);
  }

  public boolean isDue(UndoStanding undo) {
    return undo.isDue(now);
  }
}
