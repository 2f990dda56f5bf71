package dev.journeybeat.cli;

import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which journeys a command is about that changes when they run. */
final class JourneySelection {

  @Parameters(paramLabel = "JOURNEY", arity = "0..*", description = "Which journeys.")
  private List<String> names = List.of();

  @Option(names = "--all", description = "All that run by themselves.")
  private boolean all;

  /**
   * Those of the known that are meant.
   *
   * @throws UsageException if it is not clear which, or there is none of a name
   */
  Collection<String> chosen(Collection<String> known) {
    if (all == !names.isEmpty()) {
      throw new UsageException("Say which: JOURNEY… or --all.");
    }
    List<String> unknown = names.stream().filter(name -> !known.contains(name)).toList();
    if (!unknown.isEmpty() || known.isEmpty()) {
      throw new UsageException(
          "No journey %s runs by itself; there %s"
              .formatted(
                  String.join(", ", unknown),
                  known.isEmpty() ? "is none that does." : "are: " + String.join(", ", known)));
    }
    return all ? known : names.stream().distinct().toList();
  }
}
