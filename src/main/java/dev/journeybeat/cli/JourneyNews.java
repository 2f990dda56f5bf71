package dev.journeybeat.cli;

import dev.journeybeat.engine.journeys.JourneyProblem;
import dev.journeybeat.engine.journeys.JourneyState;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;

/** Tells the author what became of the files that were saved. */
final class JourneyNews implements Consumer<JourneyState> {

  /** A brace that is missing can make an error of every line below it. */
  private static final int SHOWN = 3;

  private final PrintStream out;
  private final Style style;
  private boolean first = true;

  JourneyNews(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  @Override
  public synchronized void accept(JourneyState state) {
    List<JourneyProblem> problems = state.problems();
    problems.stream().limit(SHOWN).forEach(each -> out.println(style.cross() + " " + each));
    if (problems.size() > SHOWN) {
      out.println(
          "  … and %d more, which may follow from these".formatted(problems.size() - SHOWN));
    }
    // The first version, if all is well with it, is no news.
    if (!first || !problems.isEmpty()) {
      out.println(style.bold(state.toString()));
    }
    first = false;
  }
}
