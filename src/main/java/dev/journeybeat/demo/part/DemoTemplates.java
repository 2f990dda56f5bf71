package dev.journeybeat.demo.part;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages and e-mails in HTML, from the templates under {@code demo/}. */
public final class DemoTemplates {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private DemoTemplates() {}

  /**
   * Renders a template.
   *
   * @param name without folder and ending: {@code shop/home}
   */
  public static String render(String name, Map<String, @Nullable Object> parameters) {
    StringOutput html = new StringOutput();
    ENGINE.render("demo/" + name + ".jte", parameters, html);
    return html.toString();
  }
}
