package dev.journeybeat.config;

/**
 * One reason why a configuration is not usable.
 *
 * @param line counted from 1; 0 if it is about the whole file
 * @param key the whole path; empty if it is not about a key
 */
record Problem(int line, String key, String text) {

  /** As it is told to people. */
  String in(String file) {
    return file + (line > 0 ? ":" + line : "") + "  " + (key.isEmpty() ? "" : key + ": ") + text;
  }
}
