package dev.journeybeat.config;

import org.jspecify.annotations.Nullable;

/**
 * Location of a value in the file.
 *
 * @param key the complete path, such as {@code customers[0].username}; empty for the root
 * @param line counted from 1
 * @param example a valid form, if the settings record has one
 */
record SourceLocation(String key, int line, @Nullable String example) {

  static final SourceLocation ROOT = new SourceLocation("", 1, null);
  static final SourceLocation WHOLE_FILE = new SourceLocation("", 0, null);

  SourceLocation key(String name, int itsLine, @Nullable String itsExample) {
    return new SourceLocation(path(name), itsLine, itsExample);
  }

  SourceLocation item(int index, int itsLine) {
    return new SourceLocation("%s[%d]".formatted(key, index), itsLine, null);
  }

  /** The same key at another line. */
  SourceLocation at(int itsLine) {
    return new SourceLocation(key, itsLine, example);
  }

  /** The complete path of a key under this one. The key may be a path itself. */
  String path(String name) {
    return key.isEmpty() ? name : key + "." + name;
  }
}
