package dev.journeybeat.config;

/**
 * One problem of a configuration.
 *
 * @param line counted from 1; 0 for the whole file
 * @param key the complete path; empty if the problem has no key
 */
record Problem(int line, String key, String text) {

  /** The display text. */
  String in(String file) {
    return file + (line > 0 ? ":" + line : "") + "  " + (key.isEmpty() ? "" : key + ": ") + text;
  }
}
