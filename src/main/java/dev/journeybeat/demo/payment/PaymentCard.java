package dev.journeybeat.demo.payment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.demo.part.Json;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** A card that could exist. */
record PaymentCard(String number, YearMonth expiry) {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yy");
  private static final String DECLINED = "4000000000000002";

  PaymentCard {
    require(number.matches("\\d{13,19}") && luhn(number), "This is not a card number");
  }

  /**
   * Reads what somebody typed.
   *
   * @throws IllegalArgumentException if there can be no such card; says why to the person who typed
   */
  static PaymentCard typed(JsonNode form, YearMonth now) {
    PaymentCard card =
        new PaymentCard(
            Json.required(form, "number").replaceAll("[ -]", ""),
            month(Json.required(form, "expiry").replace(" ", "")));
    require(!card.expiry.isBefore(now), "The card has expired");
    require(Json.required(form, "code").matches("\\d{3,4}"), "The security code has 3 digits");
    return card;
  }

  boolean isDeclined() {
    return number.equals(DECLINED);
  }

  String lastFour() {
    return number.substring(number.length() - 4);
  }

  /** Without the number, since this ends in logs. */
  @Override
  public String toString() {
    return "card ending in " + lastFour();
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text, MONTH);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("The expiry date looks like 09/31", e);
    }
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
