package dev.journeybeat.engine.evidence;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Evidence of runs, such as screenshots, pages, console, requests and e-mails: where it is stored,
 * and for how long.
 *
 * @param folder Folder with one subfolder for each run that has evidence.
 * @param keepFailed How long evidence of runs that did not pass is kept. At least {@code
 *     keep-passed}.
 * @param keepPassed How long evidence of runs that passed is kept: earlier attempts and videos. At
 *     least {@code 1h}.
 * @param keepRuns Maximum number of runs with evidence for each journey, 1 or more. Evidence of
 *     passed runs is deleted first, then the oldest.
 * @param screenshots Browser steps with a screenshot, in addition to the step that broke. Chromium
 *     only. Each screenshot costs about 70 ms and 40 kB.
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
        "keep-passed (%s) or longer".formatted(hours(keepPassed)));
    require(keepPassed.toHours() >= 1, "keep-passed", keepPassed, "1h or more, such as \"7d\"");
    require(keepRuns >= 1, "keep-runs", keepRuns, "1 or more");
  }

  private static String hours(Duration duration) {
    return duration.toHours() + "h";
  }
}
