package dev.journeybeat.api;

import org.jspecify.annotations.Nullable;

/** What a step does, with a result that the next step needs. */
@FunctionalInterface
public interface Action<T extends @Nullable Object> {
  T perform() throws Exception;
}
