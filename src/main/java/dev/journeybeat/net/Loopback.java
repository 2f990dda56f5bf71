package dev.journeybeat.net;

import java.util.regex.Pattern;

/** Recognizes this machine by host name alone, without DNS. */
public final class Loopback {

  private static final Pattern NAMES =
      Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");

  private Loopback() {}

  /** Whether the host is this machine. */
  public static boolean is(String host) {
    return NAMES.matcher(host).matches();
  }
}
