package dev.journeybeat.api;

/**
 * What a customer does in the shop and expects of it, from the first page to the last trace.
 *
 * <p>A journey is a public class with a public constructor without parameters; a new instance is
 * made for each attempt. It is named after its class: {@code GuestCheckoutJourney} is {@code
 * guest-checkout}.
 */
public interface Journey {

  /**
   * Puts right what earlier runs may have left with this customer: a filled cart, an open order. It
   * is called before the first step of every attempt and has a browser of its own, so that {@link
   * #walk} begins as a visitor whom the shop has not seen.
   */
  default void prepare(Surroundings surroundings) throws Exception {}

  /**
   * Walks the journey, step by step. What a step throws ends the walk: an {@link AssertionError} or
   * a browser that does not find what it looks for is the shop's failure, any other exception is
   * ours.
   */
  void walk(Visit visit) throws Exception;
}
