package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.history.undo.UndoStanding;
import java.time.Instant;
import java.util.List;

/**
 * Content of the undo ledger page.
 *
 * @param open newest first, including those of running runs
 * @param forgotten the latest first
 * @param done the latest first
 * @param now time of the page
 */
public record UndosPage(
    List<UndoStanding> open, List<UndoStanding> forgotten, List<UndoStanding> done, Instant now) {

  /** How many undos failed or are pending. */
  public String headline() {
    long failing = open.stream().filter(each -> each.entry().tries() > 0).count();
    if (failing > 0) {
      return failing == 1 ? "1 failed undo" : failing + " failed undos";
    }
    if (open.isEmpty()) {
      return "No pending undos";
    }
    return open.size() == 1 ? "1 pending undo" : open.size() + " pending undos";
  }

  /** CSS class of the colour. */
  public String mood() {
    if (open.isEmpty()) {
      return "passed";
    }
    return open.stream().anyMatch(each -> each.entry().tries() > 0) ? "inconclusive" : "unknown";
  }

  /** Whether the ledger is empty. */
  public boolean isEmpty() {
    return open.isEmpty() && forgotten.isEmpty() && done.isEmpty();
  }

  /** CSS class of the colour. */
  public String colour(UndoStanding undo) {
    return undo.entry().tries() > 0 ? "inconclusive" : "unknown";
  }

  public String tries(UndoStanding undo) {
    int tries = undo.entry().tries();
    if (tries == 0) {
      return undo.entry().rounds() > 1 ? "none, runs twice" : "none";
    }
    return tries == 1 ? "failed once" : "failed %d times".formatted(tries);
  }

  public boolean isDue(UndoStanding undo) {
    return undo.isDue(now);
  }
}
