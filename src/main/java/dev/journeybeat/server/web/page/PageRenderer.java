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

/** Renders pages from the templates under {@code web/}, for one shop. */
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
   * @param name template without folder and extension
   * @param title title of the window
   */
  public void answer(Context ctx, String name, String title, Map<String, Object> parameters) {
    ctx.contentType(TYPE + "; charset=utf-8").result(page(name, shell(ctx, title), parameters));
  }

  /** Renders a page. */
  public byte[] page(String name, PageLayout shell, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("shell", shell);
    return render(name, all);
  }

  /** Layout of a page for the caller. */
  public PageLayout shell(Context ctx, String title) {
    return new PageLayout(title, site, ctx.path(), Caller.of(ctx));
  }

  /** Renders a part of a page. */
  public Content part(String name, Map<String, Object> parameters) {
    byte[] html = render(name, parameters);
    return output -> output.writeBinaryContent(html);
  }

  /** Whether the caller is known. */
  public boolean canAnswer(Context ctx) {
    return Caller.isKnown(ctx);
  }

  /** Answers with the login. */
  public void login(Context ctx, LoginOffer offer) {
    answer(ctx, "login", "Log in", Map.of("offer", offer));
  }

  /** Answers with an error page. */
  public void sorry(Context ctx, String title, String sentence) {
    answer(ctx, "sorry", title, Map.of("title", title, "sentence", sentence));
  }

  private static byte[] render(String name, Map<String, Object> parameters) {
    Utf8ByteOutput html = new Utf8ByteOutput();
    ENGINE.render("web/" + name + ".jte", parameters, html);
    return html.toByteArray();
  }
}
