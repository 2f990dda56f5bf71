package dev.journeybeat.net;

import java.util.regex.Pattern;

/** Tells by its name alone, without asking a name server, whether a host is this machine. */
public final class Loopback {

  private static final Pattern NAMES =
      Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");

  private Loopback() {}

  /** Whether it is. */
  public static boolean is(String host) {
    return NAMES.matcher(host).matches();
  }
}
