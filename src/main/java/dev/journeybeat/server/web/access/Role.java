package dev.journeybeat.server.web.access;

import io.javalin.security.RouteRole;

/** Role of a caller, or required role of a route. Each role includes the ones before it. */
public enum Role implements RouteRole {
  ANYBODY,
  VIEWER,
  OPERATOR;

  boolean may(Role wanted) {
    return compareTo(wanted) >= 0;
  }

  /** Name of the role for people. */
  public String word() {
    return switch (this) {
      case ANYBODY -> "anybody";
      case VIEWER -> "viewer";
      case OPERATOR -> "operator";
    };
  }
}
