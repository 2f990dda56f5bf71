package dev.journeybeat.engine.evidence;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where evidence is kept, and how much of it.
 *
 * @param folder one folder a run is made in it
 * @param keepFailed how long that of runs stays that did not pass
 * @param keepPassed how long that of the others stays: of attempts before the one that passed, and
 *     videos
 * @param keepRuns of how many runs of a journey it stays; what passed goes first, then the oldest
 * @param screenshots of which steps pictures are kept, beside the one of where it broke
 */
public record EvidenceSettings(
    @Default("data/evidence") @Example("data/evidence") Path folder,
    @Default("90d") @Example("90d") Duration keepFailed,
    @Default("7d") @Example("7d") Duration keepPassed,
    @Default("200") @Example("200") int keepRuns,
    @Default("after-failure") @Example("after-failure") Screenshots screenshots) {

  public EvidenceSettings {
    require(
        keepFailed.compareTo(keepPassed) >= 0,
        "keep-failed",
        hours(keepFailed),
        "as long as keep-passed (%s) or longer: failures are what evidence is for"
            .formatted(hours(keepPassed)));
    require(keepPassed.toHours() >= 1, "keep-passed", keepPassed, "1h or more, such as \"7d\"");
    require(keepRuns >= 1, "keep-runs", keepRuns, "1 or more");
  }

  private static String hours(Duration duration) {
    return duration.toHours() + "h";
  }
}
