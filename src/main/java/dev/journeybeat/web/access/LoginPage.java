package dev.journeybeat.web.access;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Shows the login. */
@FunctionalInterface
public interface LoginPage {

  /**
   * Answers with it.
   *
   * @param next where to go then
   * @param trouble what was wrong; {@code null} at first
   */
  void answer(Context ctx, String next, @Nullable String trouble);
}
