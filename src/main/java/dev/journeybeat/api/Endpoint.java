package dev.journeybeat.api;

/** A system behind the shop that answers over HTTP. Safe to share between threads. */
public interface Endpoint {

  /** Asks again until the reply is as expected; say what is expected on the answer. */
  EndpointCheck await(Request request);

  /**
   * Asks once.
   *
   * @throws AssertionError if there was no reply
   */
  Reply send(Request request);
}
