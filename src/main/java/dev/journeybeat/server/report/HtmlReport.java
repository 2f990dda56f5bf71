package dev.journeybeat.server.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.time.Instant;
import java.util.Map;

/**
 * A report as one page that is whole in itself: it needs no network, and lets nothing in it reach
 * for one.
 */
public final class HtmlReport {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private HtmlReport() {}

  /**
   * Writes it.
   *
   * @param now when it is made
   */
  public static void write(Report report, Instant now, Writer out) {
    ENGINE.render(
        "report/page.jte",
        Map.of("page", new ReportPage(report, now), "assets", PageAssets.load()),
        new WriterOutput(out));
  }
}
