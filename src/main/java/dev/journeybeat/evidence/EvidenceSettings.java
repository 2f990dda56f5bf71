package dev.journeybeat.evidence;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Require;
import java.nio.file.Path;

/**
 * Where evidence is kept, and how much of it.
 *
 * @param folder one folder a run is made in it
 * @param keepRuns how many runs' evidence stays; the oldest goes first
 */
public record EvidenceSettings(
    @Default("data/evidence") @Example("data/evidence") Path folder,
    @Default("200") @Example("200") int keepRuns) {

  public EvidenceSettings {
    Require.require(keepRuns >= 1, "keep-runs", keepRuns, "1 or more");
  }
}
