package dev.journeybeat.engine.journeys;

import java.util.Map;

/** Reports the new name if a journey uses a name of an earlier version of the API. */
final class RenamedApi {

  /** Part of a compiler message, and the hint to append. */
  private static final Map<String, String> HINTS =
      Map.of(
          "class Surroundings", "Surroundings is now named JourneyContext",
          "method run(dev.journeybeat.api.JourneyContext)", "Undo.carryOut is now named Undo.run",
          "method run(JourneyContext)", "Undo.carryOut is now named Undo.run",
          "symbol:   method within(", "within is now named withTimeout");

  private RenamedApi() {}

  /** Returns the message, with a hint if it is about a renamed API. */
  static String explain(String message) {
    return HINTS.entrySet().stream()
        .filter(hint -> message.contains(hint.getKey()))
        .findFirst()
        .map(hint -> message + "\n  (" + hint.getValue() + ")")
        .orElse(message);
  }
}
