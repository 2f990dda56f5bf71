package dev.journeybeat.server.web.access;

import io.javalin.security.RouteRole;

/** What somebody may do, or what a route takes. Each may do what those before it may. */
public enum Role implements RouteRole {
  ANYBODY,
  VIEWER,
  OPERATOR;

  boolean may(Role wanted) {
    return compareTo(wanted) >= 0;
  }

  /** As people read it. */
  public String word() {
    return switch (this) {
      case ANYBODY -> "anybody";
      case VIEWER -> "viewer";
      case OPERATOR -> "operator";
    };
  }
}
