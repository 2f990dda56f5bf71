package dev.journeybeat.server.web.access;

import org.jspecify.annotations.Nullable;

/** Where somebody goes after the login. */
final class Next {

  private Next() {}

  /** A path of ours, and never anybody else's address. */
  static String safe(@Nullable String next) {
    if (next == null || !next.startsWith("/") || next.startsWith("//")) {
      return "/";
    }
    boolean isPlain = next.chars().noneMatch(each -> each == '\\' || Character.isISOControl(each));
    return isPlain ? next : "/";
  }
}
