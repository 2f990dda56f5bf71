package dev.journeybeat.cli;

import dev.journeybeat.journeys.JourneyProblem;
import dev.journeybeat.journeys.JourneyState;
import java.io.PrintStream;
import java.util.function.Consumer;

/** Tells the author what became of the files that were saved. */
final class JourneyNews implements Consumer<JourneyState> {

  private final PrintStream out;
  private final Style style;
  private boolean first = true;

  JourneyNews(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  @Override
  public synchronized void accept(JourneyState state) {
    for (JourneyProblem problem : state.problems()) {
      out.println(style.cross() + " " + problem);
    }
    // The first version, if all is well with it, is no news.
    if (!first || !state.problems().isEmpty()) {
      out.println(style.bold("journeys: ") + state);
    }
    first = false;
  }
}
