package dev.journeybeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeybeat.result.Run;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.Stories;
import dev.journeybeat.server.history.store.HistorySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of the journeys in a terminal. */
class ListCommandIT {

  private static final String SITE = "http://localhost:1";

  @TempDir private Path folder;
  private Path history;

  @BeforeEach
  void configure() throws IOException {
    history = folder.resolve("history");
    Files.createDirectories(folder.resolve("journeys"));
    Files.writeString(
        folder.resolve("journeybeat.yaml"),
        """
        site: %s
        history: {folder: history}
        schedule: {time-zone: Europe/Berlin}
        journeys:
          checkout: {schedule: every 5m}
          search: {schedule: 0 0 5 1 1 ? 2126}
          account: {}
        maintenance:
          move: {from: 2020-01-01T00:00, to: 2126-06-01T00:00, suppress: runs, journeys: [search]}
        """
            .formatted(SITE));
  }

  @Test
  void makesNoStore_whereThereIsNone() throws Exception {
    assertThat(list())
        .contains(
            """
            JOURNEY   SCHEDULE          LAST  NEXT      SOURCE
            checkout  every 5m          -     at start  no such journey
            search    0 0 5 1 1 ? 2126  -     -         no such journey
              in maintenance "move" until 2126-06-01 00:00: it does not run
            account   on demand         -     -         no such journey
            Time zone: Europe/Berlin. No monitor is running here; "journeybeat serve" starts one.
            """);
    assertThat(history).doesNotExist();
  }

  @Test
  void tellsLastAndNext_ofAMonitorThatServes() throws Exception {
    Clock clock = Clock.systemUTC();
    HistorySettings settings =
        new HistorySettings(history, null, null, null, Duration.ofSeconds(30));
    try (History open = new History(settings, SITE, clock)) {
      ended(open, "1", "2026-11-20T09:00:00Z", "here");
      ended(open, "2", "2026-11-20T10:05:00Z", "here");
      ended(open, "3", "2026-11-20T11:00:00Z", "elsewhere");
      open.pauses().pause(List.of("account"), "no account", "anna", null);
      Files.writeString(
          history.resolve("plan"), clock.instant() + "\n2126-11-20T10:10:00Z checkout\n");

      assertThat(list())
          .contains(
              "checkout  every 5m          2026-11-20 11:05 PASSED  2126-11-20 11:10  no such",
              "account   on demand         -                        -                 no such",
              "  paused until it is resumed (no account)",
              "Time zone: Europe/Berlin. A monitor is running here.");
      JsonNode checkout = new ObjectMapper().readTree(json()).get(0);
      assertThat(checkout.toString())
          .isEqualTo(
              "{\"journey\":\"checkout\",\"schedule\":\"every 5m\","
                  + "\"next\":\"2126-11-20T10:10:00Z\","
                  + "\"last\":{\"run\":\"2\",\"firedAt\":\"2026-11-20T10:05:00Z\","
                  + "\"verdict\":\"PASSED\"},"
                  + "\"paused\":null,\"muted\":null,\"maintenance\":null,"
                  + "\"source\":\"no such journey\"}");
    }
  }

  @Test
  void tellsWhatItCan_whenTheStoreCantBeRead() throws Exception {
    Files.createDirectories(history);
    Files.writeString(history.resolve("journeybeat.db"), "this is no database, ".repeat(100));

    assertThat(list())
        .contains("checkout  every 5m")
        .contains("Last results and pauses unavailable: the store ")
        .contains("the file is damaged");
  }

  private static void ended(History history, String id, String firedAt, String location) {
    Instant moment = Instant.parse(firedAt);
    Run run = new Run(id, "checkout", location, "hb-" + id, moment, moment);
    assertThat(history.ended(Stories.passed(run))).isTrue();
  }

  /** After what is told of the journeys on the other output. */
  private String json() throws Exception {
    String output = journeybeat("list", "--json");
    return output.substring(output.indexOf('['));
  }

  private String list() throws Exception {
    return journeybeat("list");
  }

  private String journeybeat(String... command) throws Exception {
    return CommandProcess.run(folder, command).output();
  }
}
