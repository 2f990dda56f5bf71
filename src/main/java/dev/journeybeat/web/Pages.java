package dev.journeybeat.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Pages from the templates under {@code web/}. */
final class Pages {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Pages() {}

  /**
   * Answers with a page.
   *
   * @param name without folder and ending
   */
  static void answer(Context ctx, String name, Map<String, Object> parameters) {
    StringOutput html = new StringOutput();
    ENGINE.render("web/" + name + ".jte", parameters, html);
    ctx.html(html.toString());
  }
}
