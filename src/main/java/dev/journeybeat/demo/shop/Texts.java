package dev.journeybeat.demo.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How the shop writes things down for people. */
public final class Texts {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.UK);

  /** Where the shop sends to, by the country's two letters. */
  static final Map<String, String> COUNTRIES = countries();

  private Texts() {}

  public static String moment(Instant instant) {
    return MOMENT.format(instant.atZone(ZoneId.systemDefault()));
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  public static String country(String renderer) {
    return COUNTRIES.getOrDefault(renderer, renderer);
  }

  /** How a payment stands, as the customer reads it. */
  public static String payment(String state) {
    return switch (state) {
      case "AUTHORISED" -> "authorised";
      case "CAPTURED" -> "paid";
      case "REFUNDED" -> "refunded";
      default -> throw new IllegalArgumentException(state);
    };
  }

  private static Map<String, String> countries() {
    Map<String, String> countries = new LinkedHashMap<>();
    countries.put("DE", "Germany");
    countries.put("AT", "Austria");
    countries.put("BE", "Belgium");
    countries.put("FR", "France");
    countries.put("CH", "Switzerland");
    return countries;
  }
}
