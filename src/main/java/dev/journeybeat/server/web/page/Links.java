package dev.journeybeat.server.web.page;

import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.undo.UndoStanding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages. */
public final class Links {

  public static final String ALERTS = "/alerts";
  public static final String MAINTENANCE = "/maintenance";

  /** Server-sent events. */
  public static final String EVENTS = "/events";

  private Links() {}

  public static String run(String id) {
    return "/runs/" + encoded(id);
  }

  /** Events of a running run. */
  public static String events(String run) {
    return EVENTS + "?run=" + encoded(run);
  }

  public static String file(String run, String file) {
    return run(run) + "/evidence/" + encoded(file);
  }

  /** Page of an HTTP Archive. */
  public static String requests(String run, String file) {
    return run(run) + "/requests/" + encoded(file);
  }

  /** Page of a console. */
  public static String console(String run, String file) {
    return run(run) + "/console/" + encoded(file);
  }

  public static String journey(JourneyKey journey) {
    return "/journeys/" + encoded(journey.journey()) + "?from=" + encoded(journey.location());
  }

  /** The page of a journey at this monitor's location. */
  public static String journey(String journey) {
    return "/journeys/" + encoded(journey);
  }

  /** Address of an action on a journey at all locations. */
  public static String action(String journey, String action) {
    return journey(journey) + "/" + action;
  }

  /** Data of the charts of a journey. */
  public static String durations(JourneyKey journey) {
    return "/journeys/%s/durations?from=%s"
        .formatted(encoded(journey.journey()), encoded(journey.location()));
  }

  /** Address of an action on a journey. */
  public static String action(JourneyKey journey, String action) {
    return action(journey.journey(), action);
  }

  /** Address of an action on an alert. */
  public static String alert(String id, String action) {
    return ALERTS + "/" + encoded(id) + "/" + action;
  }

  /** Address of an action on an undo. */
  public static String undo(UndoStanding undo, String action) {
    return "/undos/" + encoded(undo.entry().id()) + "/" + action;
  }

  /** Start of a login at the provider, which then leads to a path of the dashboard. */
  public static String openId(String next) {
    return "/login/openid?next=" + encoded(next);
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
