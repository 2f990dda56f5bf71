package dev.journeybeat.server.web.api;

import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.schedule.ScheduleEntry;
import dev.journeybeat.server.web.overview.MonitorPort;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;

/** Finds the journey of a path. */
final class Journeys {

  private Journeys() {}

  /** The journey at the requested location, or at this monitor's. */
  static JourneyKey asked(Context ctx, MonitorPort desk) {
    String location = ctx.queryParam("location");
    return new JourneyKey(ctx.pathParam("name"), location == null ? desk.location() : location);
  }

  /** Name of a journey that this monitor schedules. */
  static String planned(Context ctx, MonitorPort desk) {
    String name = ctx.pathParam("name");
    List<String> planned = desk.planned().stream().map(ScheduleEntry::journey).toList();
    if (!planned.contains(name)) {
      throw new NotFoundResponse(
          "No journey \"%s\" has a schedule here; there %s"
              .formatted(
                  name, planned.isEmpty() ? "is none" : "are: " + String.join(", ", planned)));
    }
    return name;
  }
}
