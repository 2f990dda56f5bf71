package dev.journeybeat.server.web.page;

import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.undo.UndoStanding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the pages are of what may have any name. */
public final class Links {

  public static final String ALERTS = "/alerts";
  public static final String MAINTENANCE = "/maintenance";

  /** What happens, while it happens. */
  public static final String EVENTS = "/events";

  private Links() {}

  public static String run(String id) {
    return "/runs/" + encoded(id);
  }

  /** What happens in a run while it is under way. */
  public static String events(String run) {
    return EVENTS + "?run=" + encoded(run);
  }

  public static String file(String run, String file) {
    return run(run) + "/evidence/" + encoded(file);
  }

  /** An HTTP Archive, for people to read. */
  public static String requests(String run, String file) {
    return run(run) + "/requests/" + encoded(file);
  }

  /** A console, for people to read. */
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

  /** Where to post what is to be done with a journey, at whatever location. */
  public static String action(String journey, String action) {
    return journey(journey) + "/" + action;
  }

  /** Numbers for a journey's charts. */
  public static String durations(JourneyKey journey) {
    return "/journeys/%s/durations?from=%s"
        .formatted(encoded(journey.journey()), encoded(journey.location()));
  }

  /** Where to post what is to be done with a journey. */
  public static String action(JourneyKey journey, String action) {
    return action(journey.journey(), action);
  }

  /** Where to post what is to be done about an alert. */
  public static String alert(String id, String action) {
    return ALERTS + "/" + encoded(id) + "/" + action;
  }

  /** Where to post what is to be done about an undo. */
  public static String undo(UndoStanding undo, String action) {
    return "/undos/" + encoded(undo.entry().id()) + "/" + action;
  }

  /** Where a login at the provider begins, that leads on to a path of ours. */
  public static String openId(String next) {
    return "/login/openid?next=" + encoded(next);
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
