package dev.journeybeat.server.web.page;

import dev.journeybeat.server.web.access.Caller;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people fill in. */
public final class FormFields {

  private static final int LONGEST_REASON = 200;

  private FormFields() {}

  /**
   * Why it is done.
   *
   * @param otherwise what to answer if nobody says so, without its end
   */
  public static String reason(Context ctx, String otherwise) {
    String reason = field(ctx, "reason");
    if (reason.isEmpty()) {
      throw new BadRequestResponse(otherwise);
    }
    if (reason.length() > LONGEST_REASON) {
      throw new BadRequestResponse(
          "Say it in %d characters or fewer; there were %d"
              .formatted(LONGEST_REASON, reason.length()));
    }
    return reason;
  }

  /** Until when; {@code null} for until somebody ends it. */
  public static @Nullable Instant until(Context ctx, Instant now) {
    String hours = field(ctx, "hours");
    if (hours.isEmpty()) {
      return null;
    }
    if (!hours.matches("[1-9][0-9]{0,3}")) {
      throw new BadRequestResponse(
          "For how many hours? Found \"%s\"; expected 1 to 9999, or nothing for until it is ended"
              .formatted(hours));
    }
    return now.plus(Duration.ofHours(Long.parseLong(hours)));
  }

  /** Who does it, as others shall read it. */
  public static String who(Context ctx) {
    return Caller.of(ctx).name();
  }

  /** The page on which it was filled in; another if that is not said. */
  public static String from(Context ctx, String otherwise) {
    return switch (field(ctx, "from")) {
      case "alerts" -> Links.ALERTS;
      case "maintenance" -> Links.MAINTENANCE;
      default -> otherwise;
    };
  }

  private static String field(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
  }
}
