package dev.journeybeat.web;

import dev.journeybeat.history.JourneyAt;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the pages are of what may have any name. */
public final class Links {

  private Links() {}

  public static String run(String id) {
    return "/runs/" + encoded(id);
  }

  public static String file(String run, String file) {
    return run(run) + "/evidence/" + encoded(file);
  }

  public static String journey(JourneyAt journey) {
    return "/journeys/" + encoded(journey.journey()) + "?from=" + encoded(journey.location());
  }

  /** Where to post what is to be done with a journey. */
  public static String action(JourneyAt journey, String action) {
    return "/journeys/" + encoded(journey.journey()) + "/" + action;
  }

  /** Where a login at the provider begins, that leads on to a path of ours. */
  public static String openId(String next) {
    return "/login/openid?next=" + encoded(next);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
