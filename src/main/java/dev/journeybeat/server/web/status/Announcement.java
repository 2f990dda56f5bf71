package dev.journeybeat.server.web.status;

import java.time.Instant;
import java.util.List;

/**
 * A maintenance on the status page.
 *
 * @param text public text
 * @param names public names of the affected journeys
 */
public record Announcement(String text, List<String> names, Instant from, Instant until) {

  public Announcement {
    names = List.copyOf(names);
  }
}
