package dev.journeybeat.api;

import java.net.URI;
import java.time.Duration;
import org.openqa.selenium.WebDriver;

/**
 * What a run offers its journey and its undos: the customer, the browser, and the systems behind
 * the shop. For use by the run's own thread only.
 */
public interface JourneyContext extends Steps {

  /** The shop's address from the configuration, {@code site}. */
  URI site();

  /** The customer leased to this run. */
  Customer customer();

  /**
   * The run's token, such as {@code hb-7f3k2q}. Put it where the shop stores it, such as the order
   * comment, so that what the run created can be found later.
   */
  String token();

  /**
   * The browser, for page objects written for Selenium. Page objects written for Selenide don't
   * need it: {@code $} and {@code open} use this browser.
   */
  WebDriver driver();

  /** The customer's mailbox, without the e-mails from before the run. */
  Mailbox mailbox();

  /**
   * A database behind the shop.
   *
   * @param name its key under {@code databases} in the configuration
   * @throws IllegalArgumentException if there is none of this name
   */
  Database database(String name);

  /**
   * A system behind the shop that answers over HTTP.
   *
   * @param name its key under {@code endpoints} in the configuration
   * @throws IllegalArgumentException if there is none of this name
   */
  Endpoint endpoint(String name);

  /** Steps with a timeout of their own, instead of {@code step-timeout}. */
  Steps withTimeout(Duration timeout);
}
