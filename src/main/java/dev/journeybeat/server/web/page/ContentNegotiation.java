package dev.journeybeat.server.web.page;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** Decides between an HTML page and an answer for programs. */
public final class ContentNegotiation {

  private static final String PAGE = "text/html";
  private static final List<String> JSON = List.of("application/json", "application/*", "*/*");

  private ContentNegotiation() {}

  /** Whether the client prefers HTML. A client without an Accept header is a program. */
  public static boolean isPage(Context ctx) {
    if (ctx.header("HX-Request") != null) {
      return true;
    }
    QuotedQualityCSV accepted = new QuotedQualityCSV();
    accepted.addValue(ctx.header(Header.ACCEPT));
    return accepted.getValues().stream()
        .map(type -> type.toLowerCase(Locale.ROOT))
        .filter(type -> type.startsWith(PAGE) || JSON.contains(type))
        .findFirst()
        .filter(type -> type.startsWith(PAGE))
        .isPresent();
  }
}
