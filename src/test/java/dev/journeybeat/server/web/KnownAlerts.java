package dev.journeybeat.server.web;

import dev.journeybeat.server.web.admin.AlertPort;
import dev.journeybeat.server.web.admin.ShownAlert;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alerts that are made up. */
final class KnownAlerts implements AlertPort {

  final List<ShownAlert> open = new ArrayList<>();
  final List<ShownAlert> ended = new ArrayList<>();
  boolean tellsAnybody = true;

  @Override
  public boolean tellsAnybody() {
    return tellsAnybody;
  }

  @Override
  public List<ShownAlert> open() {
    return List.copyOf(open);
  }

  @Override
  public List<ShownAlert> ended(@Nullable String before, int most) {
    return ended.stream()
        .dropWhile(each -> before != null && !each.id().equals(before))
        .filter(each -> !each.id().equals(before))
        .limit(most)
        .toList();
  }

  @Override
  public boolean clear(String id) {
    return open.removeIf(each -> each.id().equals(id));
  }
}
