package dev.journeybeat.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the shop has written into failures and names, tables and pages stay what they are. */
class ExportIT {

  private static final String MARKUP =
      "</script></style><script>alert(1)</script><img src=//evil.example onerror=alert(2)>";

  private Passing passing;

  @BeforeEach
  void open(@TempDir Path folder) {
    passing = new Passing(folder);
  }

  @AfterEach
  void close() {
    passing.close();
  }

  @Test
  void csvHasALineForEachRun() throws Exception {
    passing.passed(0, 2);
    passing.failed(5, "expected: 3,\n  \"found\": 4", passing.broken("pay", "x"));

    StringWriter out = new StringWriter();
    CsvExport.runs(passing.history.past(), passing.hour().stretches(), out);

    assertThat(out.toString().lines())
        .containsExactly(
            "run,journey,location,token,firedAt,startedAt,tookMillis,walkedMillis,verdict,degraded,"
                + "flaky,attempts,leg,step,failure,evidence,evidenceGone",
            "run-0,checkout,here,hb-0,2026-03-01T12:00:00Z,2026-03-01T12:00:00.003Z,12000,8000,"
                + "PASSED,false,true,2,,,,,",
            "run-5,checkout,here,hb-5,2026-03-01T12:05:00Z,2026-03-01T12:05:00.003Z,12000,3000,"
                + "FAILED,false,false,1,DATABASE,pay,\"expected: 3,; \"\"found\"\": 4\","
                + "data/evidence/run-5,false");
  }

  @Test
  void csvHasALineForEachStep() throws Exception {
    passing.passed(0, 1, passing.step("open", 100), passing.mail("receive", 44));

    assertThat(steps())
        .extracting(line -> line.get("name") + " " + line.get("mailDeliveryMillis"))
        .containsExactly("open ", "receive 44");
  }

  @Test
  void csvHasNoFormulas_fromTheShop() throws Exception {
    passing.passed(
        0,
        1,
        passing.step("=HYPERLINK(\"//evil.example\")", 1),
        passing.step("+1", 1),
        passing.step("-5 % off", 1),
        passing.step("@SUM(A1)", 1),
        passing.step("\t=1", 1),
        passing.step("＝1", 1),
        passing.step("a = b", 1));

    assertThat(steps())
        .extracting(line -> line.get("name"))
        .containsExactly(
            "'=HYPERLINK(\"//evil.example\")",
            "'+1",
            "'-5 % off",
            "'@SUM(A1)",
            "'=1",
            "'＝1",
            "a = b");
  }

  @Test
  void pageShowsMarkupAsText() {
    passing.passed(0, 1, passing.step(MARKUP, 100));
    passing.failed(5, MARKUP, passing.broken(MARKUP, MARKUP));
    passing.passed(10, 1);

    Document page = Jsoup.parse(page());

    assertThat(page.select("img, iframe, object, embed")).isEmpty();
    assertThat(page.select("script")).as("the data, and ours").hasSize(2);
    assertThat(page.select(".incidents pre").text()).isEqualTo(MARKUP);
    assertThat(page.select("section tbody th").eachText()).contains(MARKUP);
  }

  @Test
  void pageNeedsNoNetwork_andAllowsNone() {
    passing.passed(0, 1);
    passing.passed(5, 1);

    Document page = Jsoup.parse(page());

    assertThat(page.select("[src], link:not([href=data:,]), [style*=url], a[href^=http]"))
        .extracting(Element::outerHtml)
        .isEmpty();
    assertThat(page.select("style").html()).doesNotContain("@import", "url(");
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none';")
        .doesNotContain("http")
        .matches(".*; script-src 'sha256-[A-Za-z0-9+/]{43}='");
  }

  @Test
  void pageTellsInTables_whatTheChartsShow() {
    passing.passed(0, 1);
    passing.failed(5, "no");
    passing.passed(10, 1);

    Document page = Jsoup.parse(page());

    assertThat(page.select("svg.bar").eachAttr("aria-label"))
        .containsOnly(
            "uptime 66.66 %: up 10 min, down 5 min; inconclusive 0 min, not watched 45 min");
    assertThat(page.select("details tbody tr").eachText())
        .containsExactly("2026-03-01 12:00 1 8 s 8 s 8 s", "2026-03-01 12:10 1 8 s 8 s 8 s");
    assertThat(page.select("[data-chart]").eachAttr("data-chart")).containsExactly("journey-0");
  }

  private List<CSVRecord> steps() throws Exception {
    StringWriter out = new StringWriter();
    CsvExport.steps(passing.history.past(), passing.hour().stretches(), out);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(out.toString()), format)) {
      return parser.getRecords();
    }
  }

  private String page() {
    StringWriter out = new StringWriter();
    HtmlReport.write(Report.of(passing.history.past(), passing.hour()), Passing.minute(60), out);
    return out.toString();
  }
}
