package dev.journeybeat.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.browser.NetworkDetails;
import dev.journeybeat.browser.NetworkRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageRemarkTest {

  private static final String CART = "https://shop.example/cart";

  @Test
  void tellsThatThePageIsAnErrorPage() {
    assertThat(PageRemark.of(CART, List.of(request(CART, 200, null), request(CART, 503, null))))
        .isEqualTo("\n  page:     https://shop.example/cart answered 503");
  }

  @Test
  void tellsThatThePageDidNotLoad() {
    assertThat(PageRemark.of(CART, List.of(request(CART, null, "net::ERR_TIMED_OUT"))))
        .isEqualTo("\n  page:     https://shop.example/cart did not load: net::ERR_TIMED_OUT");
  }

  @Test
  void saysNothing_ofPagesThatAreWell_norOfOtherRequests() {
    assertThat(
            PageRemark.of(
                CART,
                List.of(
                    request("https://shop.example/frame", 500, null), request(CART, 200, null))))
        .isEmpty();
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
