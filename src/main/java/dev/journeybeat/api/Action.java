package dev.journeybeat.api;

import org.jspecify.annotations.Nullable;

/** The action of a step that returns a result. */
@FunctionalInterface
public interface Action<T extends @Nullable Object> {
  T perform() throws Exception;
}
