package dev.journeybeat.engine.journeys;

import java.util.Map;

/** Tells authors the new name when a journey uses a name of an earlier version of the API. */
final class RenamedApi {

  /** What a message of the compiler has in it, and what to add to the message. */
  private static final Map<String, String> HINTS =
      Map.of(
          "class Surroundings", "Surroundings is now named JourneyContext",
          "method run(dev.journeybeat.api.JourneyContext)", "Undo.carryOut is now named Undo.run",
          "method run(JourneyContext)", "Undo.carryOut is now named Undo.run",
          "symbol:   method within(", "within is now named withTimeout");

  private RenamedApi() {}

  /** The message, with a hint where it is about a name that has changed. */
  static String explain(String message) {
    return HINTS.entrySet().stream()
        .filter(hint -> message.contains(hint.getKey()))
        .findFirst()
        .map(hint -> message + "\n  (" + hint.getValue() + ")")
        .orElse(message);
  }
}
