package dev.journeybeat.server.web.access;

import io.javalin.http.Context;

/** Renders the login page. */
@FunctionalInterface
public interface LoginPage {

  /** Answers with the login page. */
  void answer(Context ctx, LoginOffer offer);
}
