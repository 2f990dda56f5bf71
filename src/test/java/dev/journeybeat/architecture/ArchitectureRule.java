package dev.journeybeat.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * An architecture rule.
 *
 * @param planted classes that break it, to see that it notices
 */
record ArchitectureRule(String name, ArchRule rule, List<Planted> planted) {

  ArchitectureRule(String name, ArchRule rule, Planted... planted) {
    this(name, rule.allowEmptyShould(true), List.of(planted));
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * A class that exists for a test only.
   *
   * @param body may say {@code {it}} for the name of the class, which all that are planted for one
   *     rule share
   */
  record Planted(String packageName, String body) {}
}
