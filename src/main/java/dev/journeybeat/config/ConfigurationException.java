package dev.journeybeat.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration is not usable. The message lists every problem, to be shown as it is. */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ConfigurationException(List<String> problems) {
    super(
        problems.stream()
            .map(problem -> "  - " + problem)
            .collect(
                Collectors.joining("\n", "Configuration not usable, nothing was started:\n", "")));
  }
}
