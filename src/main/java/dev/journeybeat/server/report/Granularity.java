package dev.journeybeat.server.report;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** Periods of a report. Their length follows the calendar of the time zone. */
public enum Granularity {
  DAY(24) {
    @Override
    ZonedDateTime start(ZonedDateTime moment) {
      return moment.toLocalDate().atStartOfDay(moment.getZone());
    }

    @Override
    ZonedDateTime next(ZonedDateTime start) {
      return start.toLocalDate().plusDays(1).atStartOfDay(start.getZone());
    }
  },

  WEEK(28) {
    @Override
    ZonedDateTime start(ZonedDateTime moment) {
      return moment
          .toLocalDate()
          .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
          .atStartOfDay(moment.getZone());
    }

    @Override
    ZonedDateTime next(ZonedDateTime start) {
      return start.toLocalDate().plusWeeks(1).atStartOfDay(start.getZone());
    }
  },

  MONTH(31) {
    @Override
    ZonedDateTime start(ZonedDateTime moment) {
      return moment.toLocalDate().withDayOfMonth(1).atStartOfDay(moment.getZone());
    }

    @Override
    ZonedDateTime next(ZonedDateTime start) {
      return start.toLocalDate().plusMonths(1).atStartOfDay(start.getZone());
    }
  };

  private final int slots;

  Granularity(int slots) {
    this.slots = slots;
  }

  /** Number of equal slots in the drawing of a period. */
  int slots() {
    return slots;
  }

  /** Start of the period that contains a moment. */
  abstract ZonedDateTime start(ZonedDateTime moment);

  abstract ZonedDateTime next(ZonedDateTime start);
}
