package dev.journeybeat.server.web.access;

import org.jspecify.annotations.Nullable;

/** Path after the login. */
final class Next {

  private Next() {}

  /** Returns a path of the dashboard, never an address of another site. */
  static String safe(@Nullable String next) {
    if (next == null || !next.startsWith("/") || next.startsWith("//")) {
      return "/";
    }
    boolean isPlain = next.chars().noneMatch(each -> each == '\\' || Character.isISOControl(each));
    return isPlain ? next : "/";
  }
}
