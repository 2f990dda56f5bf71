package dev.journeybeat.cli;

import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Selects the journeys of a command that pauses or mutes. */
final class JourneySelection {

  @Parameters(paramLabel = "JOURNEY", arity = "0..*", description = "Names of journeys.")
  private List<String> names = List.of();

  @Option(names = "--all", description = "All journeys with a schedule.")
  private boolean all;

  /**
   * The selected journeys.
   *
   * @throws UsageException if none or too much is selected, or a name is unknown
   */
  Collection<String> chosen(Collection<String> known) {
    if (all == !names.isEmpty()) {
      throw new UsageException("Name journeys, or use --all.");
    }
    List<String> unknown = names.stream().filter(name -> !known.contains(name)).toList();
    if (!unknown.isEmpty() || known.isEmpty()) {
      throw new UsageException(
          "No journey %s has a schedule; there %s"
              .formatted(
                  String.join(", ", unknown),
                  known.isEmpty() ? "is none." : "are: " + String.join(", ", known)));
    }
    return all ? known : names.stream().distinct().toList();
  }
}
