package dev.journeybeat.server.web.page;

import dev.journeybeat.server.web.access.Caller;
import java.util.List;

/**
 * Layout around the content of every page.
 *
 * @param title title of the window
 * @param site the shop's address
 * @param path path of this page
 */
public record PageLayout(String title, String site, String path, Caller caller) {

  /** A link in the navigation. */
  public record Link(String path, String name) {}

  public List<Link> links() {
    return List.of(
        new Link("/", "Journeys"),
        new Link("/healthcheck", "Healthchecks"),
        new Link("/alerts", "Alerts"),
        new Link("/undos", "Undo ledger"),
        new Link("/maintenance", "Maintenance"),
        new Link("/system", "System"),
        new Link("/audit", "Audit log"));
  }

  /** Whether this page is the target of the link. */
  public boolean isAt(Link link) {
    return path.equals(link.path());
  }
}
