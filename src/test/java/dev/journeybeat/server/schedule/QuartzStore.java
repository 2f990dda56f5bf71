package dev.journeybeat.server.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quartz.Calendar;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.JobPersistenceException;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.Trigger.CompletedExecutionInstruction;
import org.quartz.TriggerKey;
import org.quartz.impl.calendar.BaseCalendar;
import org.quartz.simpl.RAMJobStore;
import org.quartz.simpl.SimpleClassLoadHelper;
import org.quartz.spi.OperableTrigger;
import org.quartz.spi.SchedulerSignaler;
import org.quartz.spi.TriggerFiredBundle;

/** Quartz's store in memory, worked as Quartz's thread does it, but without waiting. */
final class QuartzStore {

  private final RAMJobStore store = new RAMJobStore();

  /**
   * @param missedAfter by the machine's clock
   */
  QuartzStore(Duration missedAfter) {
    store.initialize(new SimpleClassLoadHelper(), new Nobody());
    store.setMisfireThreshold(missedAfter.toMillis());
  }

  void add(String name, OperableTrigger trigger, @Nullable Calendar calendar) {
    JobDetail job = JobBuilder.newJob(Job.class).withIdentity(name).build();
    trigger.setKey(TriggerKey.triggerKey(name));
    trigger.setJobKey(job.getKey());
    try {
      store.storeCalendar(name, calendar == null ? new BaseCalendar() : calendar, true, false);
      trigger.setCalendarName(name);
      trigger.computeFirstFireTime(calendar);
      store.storeJobAndTrigger(job, trigger);
    } catch (JobPersistenceException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Fires whatever is to fire until then.
   *
   * @param moveTo called with the time at which something fires, before it does
   */
  void fireUntil(Instant end, Consumer<Instant> moveTo, BiConsumer<String, Instant> onFire) {
    while (true) {
      List<OperableTrigger> due = store.acquireNextTriggers(end.toEpochMilli(), 1, 0);
      if (due.isEmpty()) {
        return;
      }
      OperableTrigger trigger = due.get(0);
      moveTo.accept(trigger.getNextFireTime().toInstant());
      TriggerFiredBundle fired = store.triggersFired(due).get(0).getTriggerFiredBundle();
      onFire.accept(
          fired.getTrigger().getKey().getName(), fired.getScheduledFireTime().toInstant());
      store.triggeredJobComplete(
          fired.getTrigger(), fired.getJobDetail(), CompletedExecutionInstruction.NOOP);
    }
  }

  private static final class Nobody implements SchedulerSignaler {
    @Override
    public void notifyTriggerListenersMisfired(Trigger trigger) {}

    @Override
    public void notifySchedulerListenersFinalized(Trigger trigger) {}

    @Override
    public void notifySchedulerListenersJobDeleted(JobKey jobKey) {}

    @Override
    public void signalSchedulingChange(long candidateNewNextFireTime) {}

    @Override
    public void notifySchedulerListenersError(String message, SchedulerException error) {}
  }
}
