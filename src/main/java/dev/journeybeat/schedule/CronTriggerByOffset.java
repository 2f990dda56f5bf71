package dev.journeybeat.schedule;

import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.quartz.impl.triggers.CronTriggerImpl;

/** Quartz's own, but for the nights in which the offset changes. */
final class CronTriggerByOffset extends CronTriggerImpl {

  private static final long serialVersionUID = 1L;

  private final transient Cron cron;

  CronTriggerByOffset(Cron cron) {
    this.cron = cron;
    setCronExpression(cron.expression());
    setTimeZone(cron.timeZone());
  }

  @Override
  protected @Nullable Date getTimeAfter(Date after) {
    return cron.next(after.toInstant()).map(Date::from).orElse(null);
  }
}
