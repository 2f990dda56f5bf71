package dev.journeybeat.demo.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.demo.part.Json;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentCardTest {

  private static final YearMonth NOW = YearMonth.of(2026, 11);

  @Test
  void acceptsACard_howeverItIsTyped() {
    PaymentCard card = typed("4242-4242 42424242", "11 / 26", "123");
    assertThat(card.lastFour()).isEqualTo("4242");
    assertThat(card).hasToString("card ending in 4242");
    assertThat(card.isDeclined()).isFalse();
    assertThat(typed("4000 0000 0000 0002", "12/26", "1234").isDeclined()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "4242 4242 4242 4241, 12/30, 123, This is not a card number",
    "4242, 12/30, 123, This is not a card number",
    "4242 4242 4242 4242, 10/26, 123, The card has expired",
    "4242 4242 4242 4242, 13/30, 123, The expiry date looks like 09/31",
    "4242 4242 4242 4242, 12/30, 12, The security code has 3 digits",
    "'', 12/30, 123, number: found nothing; expected a value"
  })
  void saysWhatIsWrong(String number, String expiry, String code, String problem) {
    assertThatThrownBy(() -> typed(number, expiry, code)).hasMessage(problem);
  }

  private static PaymentCard typed(String number, String expiry, String code) {
    return PaymentCard.typed(
        Json.object().put("number", number).put("expiry", expiry).put("code", code), NOW);
  }
}
