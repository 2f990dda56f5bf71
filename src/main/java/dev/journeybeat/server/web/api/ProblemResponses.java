package dev.journeybeat.server.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;

/** Errors for programs: RFC 9457, {@code application/problem+json}. */
public final class ProblemResponses {

  /**
   * One problem.
   *
   * @param type {@code about:blank}: the status says all there is
   * @param title the status in words
   * @param detail what was found, and what is valid
   * @param instance the requested path
   */
  record Problem(String type, String title, int status, String detail, String instance) {}

  private ProblemResponses() {}

  /** Whether a request is for the API. */
  public static boolean areWanted(Context ctx) {
    return ctx.path().equals("/api") || ctx.path().startsWith("/api/");
  }

  public static void answer(Context ctx, int status, String detail) {
    Problem problem =
        new Problem("about:blank", title(status), status, detail, ctx.req().getRequestURI());
    ctx.status(status).contentType("application/problem+json; charset=utf-8");
    try {
      ctx.result(JsonResponses.JSON.writeValueAsString(problem) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record of texts can be written", e);
    }
  }

  /** Title by RFC 9110: {@code Not Found}. */
  private static String title(int status) {
    String title = HttpStatus.forStatus(status).getMessage();
    return title.toLowerCase(Locale.ROOT).startsWith("unknown") ? "Status " + status : title;
  }
}
