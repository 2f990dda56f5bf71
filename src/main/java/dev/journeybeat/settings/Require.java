package dev.journeybeat.settings;

/** Keeps a settings record from existing with a value that cannot work. */
public final class Require {

  private Require() {}

  /**
   * Throws unless it holds.
   *
   * @param key the component's key as written in the file, such as {@code failures-to-raise}
   * @param found what was found there
   * @param valid what a valid form is
   * @throws UnusableSetting unless it holds
   */
  public static void require(boolean holds, String key, Object found, String valid) {
    if (!holds) {
      throw new UnusableSetting(key, String.valueOf(found), valid);
    }
  }
}
