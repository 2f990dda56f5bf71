package dev.journeybeat.api;

/** What a step does, without a result. */
@FunctionalInterface
public interface VoidAction {
  void perform() throws Exception;
}
