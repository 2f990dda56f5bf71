package dev.journeybeat.server.web.access;

import io.javalin.http.Context;

/** Shows the login. */
@FunctionalInterface
public interface LoginPage {

  /** Answers with it. */
  void answer(Context ctx, LoginOffer offer);
}
