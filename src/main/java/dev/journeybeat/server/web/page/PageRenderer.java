package dev.journeybeat.server.web.page;

import dev.journeybeat.server.web.access.Caller;
import dev.journeybeat.server.web.access.LoginOffer;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/** Pages from the templates under {@code web/}, for one shop. */
public final class PageRenderer {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  public static final String TYPE = "text/html";

  private final String site;

  public PageRenderer(String site) {
    this.site = site;
  }

  /**
   * Answers with a page.
   *
   * @param name without folder and ending
   * @param title of the window
   */
  public void answer(Context ctx, String name, String title, Map<String, Object> parameters) {
    ctx.contentType(TYPE + "; charset=utf-8").result(page(name, shell(ctx, title), parameters));
  }

  /** A page that is the same for all who have the same around it. */
  public byte[] page(String name, PageLayout shell, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("shell", shell);
    return render(name, all);
  }

  /** What is around a page. */
  public PageLayout shell(Context ctx, String title) {
    return new PageLayout(title, site, ctx.path(), Caller.of(ctx));
  }

  /** A part of a page that is the same for all who may see it. */
  public Content part(String name, Map<String, Object> parameters) {
    byte[] html = render(name, parameters);
    return output -> output.writeBinaryContent(html);
  }

  /** Whether it is known who asks. */
  public boolean canAnswer(Context ctx) {
    return Caller.isKnown(ctx);
  }

  /** Answers with the login. */
  public void login(Context ctx, LoginOffer offer) {
    answer(ctx, "login", "Log in", Map.of("offer", offer));
  }

  /** Answers that there is no such thing, or that something went wrong. */
  public void sorry(Context ctx, String title, String sentence) {
    answer(ctx, "sorry", title, Map.of("title", title, "sentence", sentence));
  }

  private static byte[] render(String name, Map<String, Object> parameters) {
    Utf8ByteOutput html = new Utf8ByteOutput();
    ENGINE.render("web/" + name + ".jte", parameters, html);
    return html.toByteArray();
  }
}
