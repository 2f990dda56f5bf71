package dev.journeybeat.api;

/** A system behind the shop that answers over HTTP. Safe to share between threads. */
public interface Endpoint {

  /** Repeats the request until the reply is as expected. State the expectation on the check. */
  EndpointCheck await(Request request);

  /**
   * Sends the request once.
   *
   * @throws AssertionError if there was no reply
   */
  Reply send(Request request);
}
