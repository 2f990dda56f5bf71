package dev.journeybeat.server.web.api;

import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.server.web.api.RunDto.HealthcheckAnswer;
import java.util.List;

/** Latest results of all healthchecks. */
record HealthchecksDto(boolean well, List<HealthcheckAnswer> healthchecks) {

  static HealthchecksDto of(List<HealthcheckResult> results) {
    return new HealthchecksDto(
        results.stream().allMatch(HealthcheckResult::isWell), HealthcheckAnswer.of(results));
  }
}
