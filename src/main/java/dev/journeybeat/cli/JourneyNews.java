package dev.journeybeat.cli;

import dev.journeybeat.engine.journeys.JourneyProblem;
import dev.journeybeat.engine.journeys.JourneyState;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;

/** Reports to the author how the compilation of saved files ended. */
final class JourneyNews implements Consumer<JourneyState> {

  /** A missing brace can cause an error in every line below it. */
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
      out.println("  … and %d more, possibly caused by these".formatted(problems.size() - SHOWN));
    }
    // The first version is not reported if it compiles.
    if (!first || !problems.isEmpty()) {
      out.println(style.bold(state.toString()));
    }
    first = false;
  }
}
