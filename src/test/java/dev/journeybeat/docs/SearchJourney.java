package dev.journeybeat.docs;

import dev.journeybeat.api.Journey;
import dev.journeybeat.api.Visit;

// docs:start journey
/** A customer searches for a spoon. */
public final class SearchJourney implements Journey {

  @Override
  public void walk(Visit visit) {
    HomePage home = visit.step("open the shop", HomePage::open);
    ResultsPage results = visit.step("search for a spoon", () -> home.search("spoon"));
    visit.step("see at least three spoons", () -> results.showsAtLeast(3));
  }
}
// docs:end journey
