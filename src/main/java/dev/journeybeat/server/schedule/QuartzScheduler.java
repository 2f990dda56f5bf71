package dev.journeybeat.server.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.quartz.Calendar;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;

/** Quartz, in memory. It only fires: its single thread must not be blocked. */
final class QuartzScheduler {

  private static final String PULSE = "pulse";

  private final Scheduler quartz;
  private volatile Runnable heartbeat = () -> {};

  /**
   * Creates a scheduler and starts it.
   *
   * @param onFire receives the name and the moment
   */
  QuartzScheduler(BiConsumer<String, Instant> onFire) {
    try {
      quartz = new StdSchedulerFactory(properties()).getScheduler();
      quartz.setJobFactory(
          (bundle, scheduler) ->
              context -> {
                TriggerKey fired = context.getTrigger().getKey();
                if (fired.getGroup().equals(PULSE)) {
                  heartbeat.run();
                } else {
                  onFire.accept(fired.getName(), context.getScheduledFireTime().toInstant());
                }
              });
      quartz.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not start", e);
    }
  }

  /**
   * Sets the trigger of a key, and replaces an earlier one.
   *
   * @return whether it will ever fire; otherwise it is removed
   */
  boolean set(TriggerKey key, MomentTrigger trigger, @Nullable Calendar calendar) {
    JobKey job = job(key);
    trigger.setKey(key);
    try {
      quartz.deleteJob(job);
      if (calendar != null) {
        quartz.addCalendar(key.getName(), calendar, true, false);
        trigger.setCalendarName(key.getName());
      }
      boolean fires = trigger.computeFirstFireTime(calendar) != null;
      if (fires) {
        quartz.scheduleJob(JobBuilder.newJob(Job.class).withIdentity(job).build(), trigger);
      }
      return fires;
    } catch (SchedulerException e) {
      throw new IllegalStateException("cannot schedule " + key, e);
    }
  }

  /** Fires the heartbeat beside all journeys; its group keeps it separate. */
  void heartbeat(Duration every, Runnable beat) {
    heartbeat = beat;
    SimpleTrigger trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(PULSE, PULSE)
            .withSchedule(
                SimpleScheduleBuilder.simpleSchedule()
                    .withIntervalInMilliseconds(every.toMillis())
                    .repeatForever()
                    .withMisfireHandlingInstructionNextWithRemainingCount())
            .build();
    try {
      quartz.scheduleJob(JobBuilder.newJob(Job.class).withIdentity(PULSE, PULSE).build(), trigger);
    } catch (SchedulerException e) {
      throw new IllegalStateException("cannot schedule the heartbeat", e);
    }
  }

  void remove(TriggerKey key) {
    try {
      quartz.deleteJob(job(key));
    } catch (SchedulerException e) {
      throw new IllegalStateException("cannot remove %s from the schedule".formatted(key), e);
    }
  }

  @Nullable Instant next(TriggerKey key) {
    try {
      Trigger trigger = quartz.getTrigger(key);
      Date next = trigger == null ? null : trigger.getNextFireTime();
      return next == null ? null : next.toInstant();
    } catch (SchedulerException e) {
      throw new IllegalStateException("cannot read the next fire of " + key, e);
    }
  }

  void stop() {
    try {
      quartz.shutdown();
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not stop", e);
    }
  }

  private static JobKey job(TriggerKey key) {
    return JobKey.jobKey(key.getName(), key.getGroup());
  }

  private static Properties properties() {
    Properties properties = new Properties();
    // Quartz stores schedulers by name, and would return another one with the same name.
    properties.setProperty("org.quartz.scheduler.instanceName", "schedule-" + UUID.randomUUID());
    properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    properties.setProperty("org.quartz.threadPool.threadCount", "1");
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    properties.setProperty(
        "org.quartz.jobStore.misfireThreshold",
        String.valueOf(MomentTrigger.MISSED_AFTER.toMillis()));
    return properties;
  }
}
