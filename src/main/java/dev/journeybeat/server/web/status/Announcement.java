package dev.journeybeat.server.web.status;

import java.time.Instant;
import java.util.List;

/**
 * A maintenance that the public is told of.
 *
 * @param text what it reads
 * @param names of the journeys that it concerns, as the public reads them
 */
public record Announcement(String text, List<String> names, Instant from, Instant until) {

  public Announcement {
    names = List.copyOf(names);
  }
}
