package dev.journeybeat.api;

/**
 * What a customer does in the shop and expects of it.
 *
 * <p>A journey is a public class with a public constructor without parameters. Each attempt gets a
 * new instance. The journey is named after its class: {@code GuestCheckoutJourney} is {@code
 * guest-checkout}.
 */
public interface Journey {

  /**
   * Cleans up what earlier runs may have left with this customer, such as a filled cart or an open
   * order. It is called before every attempt and has a browser of its own, so that {@link #walk}
   * starts as a visitor the shop has never seen.
   */
  default void prepare(JourneyContext context) throws Exception {}

  /**
   * Walks the journey, step by step. An exception ends the attempt. An {@link AssertionError}, or
   * an element that is not found, is the shop's failure. Any other exception makes the run
   * inconclusive.
   */
  void walk(Visit visit) throws Exception;
}
