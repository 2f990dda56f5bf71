package dev.journeybeat.settings;

/** Validates the values of settings records. */
public final class Require {

  private Require() {}

  /**
   * Throws if the condition is false.
   *
   * @param key the key as written in the file, such as {@code failures-to-raise}
   * @param found the found value
   * @param valid the valid form
   * @throws UnusableSetting if the condition is false
   */
  public static void require(boolean holds, String key, Object found, String valid) {
    if (!holds) {
      throw new UnusableSetting(key, String.valueOf(found), valid);
    }
  }
}
