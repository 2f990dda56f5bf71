package dev.journeybeat.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.browser.NetworkDetails;
import dev.journeybeat.engine.browser.NetworkRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ErrorPageDiagnosisTest {

  private static final String CART = "https://shop.example/cart";

  @Test
  void tellsThatThePageIsAnErrorPage() {
    assertThat(
            ErrorPageDiagnosis.of(
                CART, List.of(request(CART, 200, null), request(CART, 503, null))))
        .isEqualTo("\n  page:     https://shop.example/cart answered 503");
  }

  @Test
  void tellsThatThePageDidNotLoad() {
    assertThat(ErrorPageDiagnosis.of(CART, List.of(request(CART, null, "net::ERR_TIMED_OUT"))))
        .isEqualTo("\n  page:     https://shop.example/cart did not load: net::ERR_TIMED_OUT");
  }

  @Test
  void tellsWhatThePageAnsweredLast() {
    assertThat(
            ErrorPageDiagnosis.of(
                CART, List.of(request(CART, 503, null), request(CART, 200, null))))
        .isEmpty();
  }

  @Test
  void takesStatusesFrom400_forErrors() {
    assertThat(ErrorPageDiagnosis.of(CART, List.of(request(CART, 399, null)))).isEmpty();
    assertThat(ErrorPageDiagnosis.of(CART, List.of(request(CART, 400, null))))
        .isEqualTo("\n  page:     https://shop.example/cart answered 400");
  }

  @Test
  void saysNothing_whereThePageHasNotAnsweredYet_orWasNeverRequested() {
    assertThat(ErrorPageDiagnosis.of(CART, List.of(request(CART, null, null)))).isEmpty();
    assertThat(ErrorPageDiagnosis.of(CART, List.of())).isEmpty();
  }

  @Test
  void blamesNoOtherRequestOnThePage_beforeItOrAfterIt() {
    NetworkRequest page = request(CART, 200, null);
    NetworkRequest refused = request(CART + "/frame", 500, null);
    NetworkRequest lost = request("https://shop.example/", null, "net::ERR_TIMED_OUT");

    assertThat(ErrorPageDiagnosis.of(CART, List.of(refused, lost, page))).isEmpty();
    assertThat(ErrorPageDiagnosis.of(CART, List.of(page, refused, lost))).isEmpty();
    assertThat(ErrorPageDiagnosis.of(CART, List.of(page, lost, refused))).isEmpty();
    assertThat(ErrorPageDiagnosis.of(CART, List.of(refused, lost))).isEmpty();
  }

  @Test
  void tellsOfThePage_whateverOtherRequestsAnswered() {
    NetworkRequest page = request(CART, 503, null);
    NetworkRequest other = request(CART + "/frame", 200, null);
    String remark = "\n  page:     https://shop.example/cart answered 503";

    assertThat(ErrorPageDiagnosis.of(CART, List.of(other, page))).isEqualTo(remark);
    assertThat(ErrorPageDiagnosis.of(CART, List.of(page, other))).isEqualTo(remark);
  }

  private static NetworkRequest request(
      String url, @Nullable Integer status, @Nullable String failure) {
    return new NetworkRequest(
        "GET",
        url,
        status,
        "Document",
        failure,
        Instant.EPOCH,
        Duration.ofMillis(5),
        100,
        NetworkDetails.NONE);
  }
}
