package dev.journeybeat.engine.browser.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.browser.BrowserKind;
import dev.journeybeat.engine.browser.TestSite;
import dev.journeybeat.engine.browser.process.BrowserInstallation.Executable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to the makers of the browser, of whom a site of the test's own takes the place. */
final class DriverDownloadTest {

  private static final String VERSIONS =
      """
      {"timestamp": "2026-11-01T00:00:00.000Z",
       "versions": [{"version": "156.0.1.2", "revision": "1", "downloads": {}}]}""";

  @Test
  void getsTheDriverOfTheBrowsersVersion_andItRuns(@TempDir Path cache) throws IOException {
    try (TestSite makers = new TestSite()) {
      makers.file("/versions.json", "application/json", "no-store", VERSIONS);
      makers.file("/156.0.1.2/linux64/chromedriver-linux64.zip", "application/zip", zip());
      DriverDownload download =
          new DriverDownload(
              BrowserKind.CHROME,
              config ->
                  config
                      .setCachePath(cache.toString())
                      .setOs("LINUX")
                      .setChromeGoodVersionsUrl(makers.address("/versions.json"))
                      .setChromeDownloadUrlPattern(makers.address("/%s/%s/chromedriver-%s.zip")));

      Path driver = download.driverFor(new Executable(Path.of("chromium"), "156.0.8078.79"));

      assertThat(driver).startsWith(cache);
      assertThat(Versions.of(driver)).map(Executable::version).contains("156.0.1.2");
    }
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("chromedriver-linux64/chromedriver"));
      zip.write("#!/bin/sh\necho ChromeDriver 156.0.1.2\n".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
