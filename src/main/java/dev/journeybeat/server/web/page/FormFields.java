package dev.journeybeat.server.web.page;

import dev.journeybeat.server.web.access.Caller;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads form fields. */
public final class FormFields {

  private static final int LONGEST_REASON = 200;

  private FormFields() {}

  /**
   * Reads the required reason.
   *
   * @param otherwise error message if it is missing, without the final period
   */
  public static String reason(Context ctx, String otherwise) {
    String reason = field(ctx, "reason");
    if (reason.isEmpty()) {
      throw new BadRequestResponse(otherwise);
    }
    if (reason.length() > LONGEST_REASON) {
      throw new BadRequestResponse(
          "reason: expected %d characters or fewer; found %d"
              .formatted(LONGEST_REASON, reason.length()));
    }
    return reason;
  }

  /** Reads the end time; {@code null} for an open end. */
  public static @Nullable Instant until(Context ctx, Instant now) {
    String hours = field(ctx, "hours");
    if (hours.isEmpty()) {
      return null;
    }
    if (!hours.matches("[1-9][0-9]{0,3}")) {
      throw new BadRequestResponse(
          "hours: found \"%s\"; expected 1 to 9999, or nothing for an open end".formatted(hours));
    }
    return now.plus(Duration.ofHours(Long.parseLong(hours)));
  }

  /** Name of the caller. */
  public static String who(Context ctx) {
    return Caller.of(ctx).name();
  }

  /** Page of the form; the default if the form does not say. */
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
