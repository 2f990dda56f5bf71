package dev.journeybeat.demo.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The shop's list of what is still to be done, so that a restart forgets nothing. */
final class Tasks {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final Jdbi jdbi;
  private final Clock clock;

  Tasks(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  void add(Handle handle, String order, Task... tasks) {
    for (Task task : tasks) {
      handle.execute(
          "insert into tasks (order_number, partner, task, due_at) values (?, ?, ?, ?)",
          order,
          task.partner(),
          task.name(),
          clock.millis());
    }
  }

  /** What the partner does next; the tasks of one order are done one after the other. */
  Optional<Open> next(String partner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from tasks t where partner = ? and done_at is null"
                        + " and not exists (select 1 from tasks e where e.partner = t.partner"
                        + " and e.done_at is null and e.order_number = t.order_number"
                        + " and e.id < t.id) order by due_at, id limit 1")
                .bind(0, partner)
                .map(
                    (row, context) ->
                        new Open(
                            row.getLong("id"),
                            row.getString("order_number"),
                            Task.valueOf(row.getString("task")),
                            row.getInt("attempts"),
                            Instant.ofEpochMilli(row.getLong("due_at"))))
                .findOne());
  }

  void done(Open task) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update tasks set done_at = ? where id = ?", clock.instant().toString(), task.id));
  }

  /** Has it tried again, later each time. */
  void failed(Open task) {
    long wait = Math.min(LONGEST_WAIT.toMillis(), 500L << Math.min(task.attempts, 10));
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update tasks set attempts = attempts + 1, due_at = ? where id = ?",
                clock.millis() + wait,
                task.id));
  }

  record Open(long id, String order, Task task, int attempts, Instant dueAt) {}
}
