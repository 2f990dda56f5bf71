package dev.journeybeat.engine.undo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

/** Converts records to JSON and back. */
public final class UndoJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          // If a component was added to the class, the undo would run with half of its data.
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private UndoJson() {}

  /**
   * Writes the components of a record as JSON.
   *
   * @throws IllegalArgumentException if it can't be stored, or if reading it returns another value
   */
  public static String write(Object undo) {
    Class<?> type = undo.getClass();
    if (!type.isRecord()) {
      throw new IllegalArgumentException(
          "an undo must be a record, because it is stored; %s is not".formatted(type.getName()));
    }
    try {
      String json = MAPPER.writeValueAsString(undo);
      Object back = MAPPER.readValue(json, type);
      if (!undo.equals(back)) {
        throw unfit(undo, "read from %s, it becomes %s".formatted(json, back), null);
      }
      return json;
    } catch (JsonProcessingException e) {
      throw unfit(undo, e.getOriginalMessage(), e);
    }
  }

  /**
   * @throws IllegalArgumentException if the class has changed since it was stored
   */
  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s has changed and can't be created from %s: %s"
              .formatted(type.getName(), json, e.getOriginalMessage()),
          e);
    }
  }

  private static IllegalArgumentException unfit(
      Object undo, String why, @Nullable JsonProcessingException cause) {
    return new IllegalArgumentException(
        ("the undo %s can't be stored: %s; its components can be strings, numbers, booleans, dates"
                + " and times, enums, and lists, maps and records of these")
            .formatted(undo, why),
        cause);
  }
}
