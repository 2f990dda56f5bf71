package dev.journeybeat.config;

import java.util.List;

/**
 * The text of a scalar after variable replacement.
 *
 * @param confidential its values from the environment or from files
 * @param varied whether it contained a variable
 */
record Resolved(String text, List<String> confidential, boolean varied) {

  Resolved {
    confidential = List.copyOf(confidential);
  }
}
