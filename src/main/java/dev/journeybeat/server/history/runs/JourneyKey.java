package dev.journeybeat.server.history.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A journey at one location. */
public record JourneyKey(String journey, String location) {

  /** All journeys with runs, in order. Each costs one index seek. */
  public static List<JourneyKey> all(Handle handle) {
    List<JourneyKey> all = new ArrayList<>();
    Optional<JourneyKey> next = after(handle, new JourneyKey("", ""));
    while (next.isPresent()) {
      all.add(next.get());
      next = after(handle, next.get());
    }
    return all;
  }

  private static Optional<JourneyKey> after(Handle handle, JourneyKey before) {
    return handle
        .createQuery(
            """
            select journey, location from runs
            where (journey, location) > (:journey, :location)
            order by journey, location limit 1""")
        .bind("journey", before.journey())
        .bind("location", before.location())
        .map((row, context) -> new JourneyKey(row.getString("journey"), row.getString("location")))
        .findOne();
  }
}
