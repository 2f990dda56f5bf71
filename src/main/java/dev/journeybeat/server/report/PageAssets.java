package dev.journeybeat.server.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.webjars.WebJarVersionLocator;

/**
 * Embedded assets of the report page.
 *
 * @param style all style sheets
 * @param script all scripts
 */
public record PageAssets(String style, String script) {

  static PageAssets load() {
    return new PageAssets(
        webjar("dist/uPlot.min.css") + "\n" + own("report.css"),
        webjar("dist/uPlot.iife.min.js") + "\n" + own("charts.js") + "\n" + own("report.js"));
  }

  /**
   * Content security policy: no network, and only our script. An injected script in a failure text
   * does not run.
   */
  public String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:;"
        + " style-src 'unsafe-inline'; script-src 'sha256-%s'".formatted(hash(script));
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String webjar(String file) {
    String path = new WebJarVersionLocator().fullPath("uplot", file);
    return text(
        "/META-INF/resources/webjars/"
            + Objects.requireNonNull(path, file).replaceFirst("^.*webjars/", ""));
  }

  private static String own(String file) {
    return text("/dev/journeybeat/server/report/" + file);
  }

  private static String text(String path) {
    try (InputStream in = PageAssets.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
