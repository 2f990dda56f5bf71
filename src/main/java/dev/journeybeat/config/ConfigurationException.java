package dev.journeybeat.config;

import java.util.List;
import java.util.stream.Collectors;

/** An invalid configuration. The message lists all problems and can be displayed unchanged. */
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
