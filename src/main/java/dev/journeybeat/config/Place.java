package dev.journeybeat.config;

import org.jspecify.annotations.Nullable;

/**
 * Where in the file a value stands.
 *
 * @param key the whole path, such as {@code customers[0].username}; empty for the root
 * @param line counted from 1
 * @param example a valid form, where the settings record gives one
 */
record Place(String key, int line, @Nullable String example) {

  static final Place ROOT = new Place("", 1, null);
  static final Place WHOLE_FILE = new Place("", 0, null);

  Place key(String name, int itsLine, @Nullable String itsExample) {
    return new Place(path(name), itsLine, itsExample);
  }

  Place item(int index, int itsLine) {
    return new Place("%s[%d]".formatted(key, index), itsLine, null);
  }

  /** The same key in another line. */
  Place at(int itsLine) {
    return new Place(key, itsLine, example);
  }

  /** The whole path of a key under this one, which may be a path itself. */
  String path(String name) {
    return key.isEmpty() ? name : key + "." + name;
  }
}
