package dev.journeybeat.config;

import java.util.List;

/**
 * The text of a scalar with its variables filled in.
 *
 * @param confidential the values in it that came from the environment or from files
 * @param varied whether there was any variable in it
 */
record Resolved(String text, List<String> confidential, boolean varied) {

  Resolved {
    confidential = List.copyOf(confidential);
  }
}
