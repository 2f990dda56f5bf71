package dev.journeybeat.demo.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Cards that are waiting to be charged, each under a token that works once. Safe to share. */
final class CardTokens {

  private static final int KEPT = 1_000;

  private final Map<String, PaymentCard> cards = new LinkedHashMap<>();

  synchronized String of(PaymentCard card) {
    String token = "card_" + UUID.randomUUID();
    cards.put(token, card);
    if (cards.size() > KEPT) {
      cards.remove(cards.keySet().iterator().next());
    }
    return token;
  }

  synchronized PaymentCard redeem(String token) {
    PaymentCard card = cards.remove(token);
    if (card == null) {
      throw new IllegalArgumentException("This card token is unknown or used up");
    }
    return card;
  }
}
