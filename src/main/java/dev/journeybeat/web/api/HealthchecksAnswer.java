package dev.journeybeat.web.api;

import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.web.api.RunAnswer.HealthcheckAnswer;
import java.util.List;

/** What all healthchecks found lately. */
record HealthchecksAnswer(boolean well, List<HealthcheckAnswer> healthchecks) {

  static HealthchecksAnswer of(List<HealthcheckResult> results) {
    return new HealthchecksAnswer(
        results.stream().allMatch(HealthcheckResult::isWell), HealthcheckAnswer.of(results));
  }
}
