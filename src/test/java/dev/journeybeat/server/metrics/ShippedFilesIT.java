package dev.journeybeat.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped for Prometheus and Grafana is right, and about what is really measured. */
class ShippedFilesIT {

  private static final Path RULES = Path.of("config/prometheus/journeybeat.rules.yml");
  private static final Path RULES_TEST =
      Path.of("src/test/resources/dev/journeybeat/server/metrics/journeybeat.rules.test.yml");
  private static final Path DASHBOARD = Path.of("config/grafana/journeybeat.json");
  private static final Pattern NAME = Pattern.compile("journeybeat_\\w+");

  @Test
  void prometheusFindsNoFaultWithTheMetrics() throws Exception {
    Promtool.assumeInstalled();
    try (Metrics metrics = SampleMetrics.full()) {
      assertThat(Promtool.run(metrics.scrape(), "check", "metrics")).isEmpty();
    }
  }

  @Test
  void allMetricsHaveHelp() {
    try (Metrics metrics = SampleMetrics.full()) {
      String scraped = metrics.scrape();
      List<String> types = lines(scraped, "# TYPE (\\S+) .+");

      assertThat(types).hasSizeGreaterThan(25);
      assertThat(lines(scraped, "# HELP (\\S+) \\S.+\\.")).containsExactlyElementsOf(types);
    }
  }

  @Test
  void theRulesAlert_andOnlyWhenTheyShould() throws Exception {
    Promtool.assumeInstalled();

    assertThat(Promtool.run("", "check", "rules", RULES.toString())).contains("SUCCESS");
    assertThat(Promtool.run("", "test", "rules", RULES_TEST.toString())).contains("SUCCESS");
  }

  @Test
  void eachRuleIsTested() throws IOException {
    List<String> alerts = lines(Files.readString(RULES), " +- alert: (\\w+)");

    assertThat(alerts).hasSizeGreaterThan(10);
    assertThat(Files.readString(RULES_TEST)).contains(alerts);
  }

  @Test
  void theQueriesOfTheDashboardAreQueries(@TempDir Path folder) throws Exception {
    Promtool.assumeInstalled();
    String rules =
        queries().stream()
            .map(query -> "  - record: query\n    expr: " + query.replaceAll("\\$__\\w+", "5m"))
            .collect(Collectors.joining("\n", "groups:\n- name: dashboard\n  rules:\n", "\n"));
    Path file = Files.writeString(folder.resolve("queries.yml"), rules);

    assertThat(Promtool.run("", "check", "rules", "--lint=none", file.toString()))
        .contains("SUCCESS: %d rules found".formatted(queries().size()));
  }

  @Test
  void allThatIsAskedForIsMeasured() throws IOException {
    Set<String> measured;
    try (Metrics metrics = SampleMetrics.full()) {
      measured = Set.copyOf(lines(metrics.scrape(), "(journeybeat_\\w+)[{ ].*"));
    }
    Set<String> asked = names(String.join("\n", queries()));
    asked.addAll(names(Files.readString(RULES)));

    assertThat(asked).hasSizeGreaterThan(20).isSubsetOf(measured);
  }

  @Test
  void theReadmeNamesThemAll() throws IOException {
    List<String> measured;
    try (Metrics metrics = SampleMetrics.full()) {
      measured = lines(metrics.scrape(), "# TYPE (\\w+?)(?:_max)? .+");
    }

    assertThat(names(Files.readString(Path.of("docs/metrics-and-traces.md"))))
        .containsExactlyInAnyOrderElementsOf(measured);
  }

  /** Those of all panels. */
  private static List<String> queries() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
    return dashboard.findValuesAsText("expr");
  }

  private static Set<String> names(String text) {
    return NAME.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> lines(String text, String pattern) {
    Pattern line = Pattern.compile(pattern);
    return text.lines()
        .map(line::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1))
        .distinct()
        .toList();
  }
}
