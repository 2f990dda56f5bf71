package dev.journeybeat.testing;

/** Where tests put files. */
final class TestFolders {

  /** Remembered, because some tests change the property. */
  private static final String TEMPORARY = System.getProperty("java.io.tmpdir");

  private TestFolders() {}

  /** The temporary folder of this JVM. */
  static String temporary() {
    return TEMPORARY;
  }

  /** Whether no other process uses it: so in a fork of the build, but not in an IDE. */
  static boolean isOwn() {
    return Boolean.getBoolean("journeybeat.test.own-temporary-folder");
  }
}
