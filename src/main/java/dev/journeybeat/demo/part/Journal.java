package dev.journeybeat.demo.part;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * What a company has noted about each order, entry after entry; the last one is how the order
 * stands there. Kept in a file of its own, so that a restart forgets nothing. Safe to share between
 * threads.
 */
public final class Journal implements AutoCloseable {

  private static final int LISTED = 100;

  private final DatabaseFile file;
  private final Clock clock;

  private Journal(DatabaseFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  public static Journal open(Path file, Clock clock) {
    return new Journal(DatabaseFile.open(file, "/dev/journeybeat/demo/part/journal.sql"), clock);
  }

  /**
   * Notes a new order. An order that is known already stays as it is, so that asking twice does no
   * harm.
   */
  public synchronized ObjectNode begin(String order, String state, ObjectNode details) {
    List<ObjectNode> known = entries(order);
    return known.isEmpty() ? note(order, state, details) : last(known);
  }

  /**
   * Notes that an order's state changed. One that is in the new state already stays as it is.
   *
   * @param news what else is noted from now on
   * @throws NotFoundResponse if the order is unknown
   * @throws ConflictResponse if it is in any other state
   */
  public synchronized ObjectNode move(String order, String from, String to, ObjectNode news) {
    ObjectNode last = last(known(order));
    String state = last.path("state").asText();
    if (state.equals(to)) {
      return last;
    }
    if (!state.equals(from)) {
      throw new ConflictResponse("%s is %s, not %s".formatted(order, state, from));
    }
    return note(order, to, last.setAll(news));
  }

  /**
   * Lets anybody ask: {@code GET <path>} lists how the latest orders stand, {@code GET
   * <path>/{order}} tells one and all its entries.
   */
  public void serve(JavalinConfig config, String path) {
    config.routes.get(path, this::list);
    config.routes.get(path + "/{order}", this::tell);
  }

  private void list(Context ctx) {
    ctx.json(
        query(
            "select entry from journal where id in"
                + " (select max(id) from journal group by order_number)"
                + " order by id desc limit ?",
            LISTED));
  }

  private void tell(Context ctx) {
    List<ObjectNode> entries = known(ctx.pathParam("order"));
    ObjectNode told = last(entries).deepCopy();
    entries.forEach(told.putArray("journal")::add);
    ctx.json(told);
  }

  private ObjectNode note(String order, String state, ObjectNode details) {
    ObjectNode entry = Json.object().put("order", order).put("state", state);
    entry.setAll(details.deepCopy().remove(List.of("order", "state", "at")));
    entry.put("at", clock.instant().toString());
    file.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into journal (order_number, entry) values (?, ?)",
                    order,
                    Json.write(entry)));
    return entry;
  }

  private List<ObjectNode> known(String order) {
    List<ObjectNode> entries = entries(order);
    if (entries.isEmpty()) {
      throw new NotFoundResponse("never heard of " + order);
    }
    return entries;
  }

  private List<ObjectNode> entries(String order) {
    return query("select entry from journal where order_number = ? order by id", order);
  }

  private List<ObjectNode> query(String sql, Object parameter) {
    return file
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).bind(0, parameter).mapTo(String.class).list())
        .stream()
        .map(text -> (ObjectNode) Json.read(text))
        .toList();
  }

  private static ObjectNode last(List<ObjectNode> entries) {
    return entries.get(entries.size() - 1);
  }

  @Override
  public void close() {
    file.close();
  }
}
