package dev.journeybeat.server.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.time.Instant;
import java.util.Map;

/**
 * A report as one self-contained page. It needs no network, and its policy blocks all network
 * access.
 */
public final class HtmlReport {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private HtmlReport() {}

  /**
   * Writes the report.
   *
   * @param now time of the report
   */
  public static void write(Report report, Instant now, Writer out) {
    ENGINE.render(
        "report/page.jte",
        Map.of("page", new ReportPage(report, now), "assets", PageAssets.load()),
        new WriterOutput(out));
  }
}
