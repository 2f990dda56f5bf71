package dev.journeybeat.crash.alerts;

import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.history.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the monitor's store says, read from outside. */
final class AlertStore implements AutoCloseable {

  /** An alert as it was stored. */
  record Stored(String id, String journey, boolean cleared) {}

  private final Store store;

  AlertStore(HistorySettings settings) {
    store = new Store(settings, Clock.systemUTC());
  }

  /** How many alerts each journey should have had, by its verdicts alone: two failures in a row. */
  Map<String, Integer> expected() {
    Map<String, List<String>> verdicts =
        store.inTransaction(
            handle ->
                handle
                    .createQuery(
                        "select journey, verdict from runs where verdict in ('PASSED', 'FAILED')"
                            + " order by journey, fired_at")
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .list()
                    .stream()
                    .collect(
                        Collectors.groupingBy(
                            Map.Entry::getKey,
                            LinkedHashMap::new,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    Map<String, Integer> expected = new LinkedHashMap<>();
    verdicts.forEach((journey, all) -> expected.put(journey, raises(all)));
    return expected;
  }

  private static int raises(List<String> verdicts) {
    int raises = 0;
    int failed = 0;
    for (String verdict : verdicts) {
      failed = verdict.equals("FAILED") ? failed + 1 : 0;
      raises += failed == 2 ? 1 : 0;
    }
    return raises;
  }

  List<Stored> alerts() {
    return store.inTransaction(
        handle ->
            handle
                .createQuery("select id, subject, cleared_at from alerts order by raised_at, id")
                .map(
                    (row, context) ->
                        new Stored(row.getString(1), row.getString(2), row.getObject(3) != null))
                .list());
  }

  boolean isAllDelivered() {
    return number("select count(*) from deliveries where state in ('WAITING', 'HELD')") == 0;
  }

  long runs() {
    return number("select count(*) from runs");
  }

  /** Notices of the same news about the same alert, under more than one id. */
  static List<String> doubled(Set<Told> told) {
    List<String> doubled = new ArrayList<>();
    told.stream()
        .collect(
            Collectors.groupingBy(
                each -> "%s %s of %s".formatted(each.channel(), each.news(), each.alert()),
                Collectors.mapping(Told::notice, Collectors.toSet())))
        .forEach(
            (what, notices) -> {
              if (notices.size() > 1) {
                doubled.add(what + ": " + notices);
              }
            });
    return doubled;
  }

  private long number(String sql) {
    return store.inTransaction(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  @Override
  public void close() {
    store.close();
  }
}
