package dev.journeybeat.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.engine.browser.pool.Browsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;

/** What one run leaves in a browser is not there for the next. */
final class IsolationIT {

  @RegisterExtension static final BrowserWork WORK = new BrowserWork();

  private static final String LEAVE =
      """
      const done = arguments[0];
      document.cookie = 'customer=anna; max-age=3600';
      localStorage.setItem('basket', 'spoon');
      const open = indexedDB.open('shop', 1);
      open.onupgradeneeded = () => open.result.createObjectStore('baskets');
      open.onsuccess = async () => {
        open.result.close();
        await (await caches.open('pages')).put('/kept', new Response('kept'));
        await navigator.serviceWorker.register('/worker.js');
        await navigator.serviceWorker.ready;
        await (await fetch('/picture')).text();
        done();
      };
      """;

  private static final String FIND =
      """
      const done = arguments[0];
      (async () => done([
        document.cookie,
        Object.keys(localStorage).join(),
        (await indexedDB.databases()).map(each => each.name).join(),
        (await caches.keys()).join(),
        (await navigator.serviceWorker.getRegistrations()).map(each => each.scope).join(),
      ].join('|')))();
      """;

  @Test
  void nextRunFindsNothingOfTheRunBefore() {
    try (TestSite site = new TestSite();
        Browsers browsers =
            new Browsers(new TestSettings().build(), WORK.folder(), Clock.systemUTC())) {
      site.page("/", "<h1>Shop</h1>").script("/worker.js", "onfetch = () => {}");
      site.file("/picture", "image/svg+xml", "max-age=3600", "<svg/>");
      Set<ProcessHandle> first;
      try (BrowserContext context = browsers.open(command -> {})) {
        context.driver().get(site.address("/"));
        script(context, LEAVE);
        script(context, "fetch('/picture').then(picture => picture.text()).then(arguments[0])");
        assertThat(script(context, FIND))
            .isEqualTo("customer=anna|basket|shop|pages|" + site.address("/"));
        assertThat(site.requests("/picture")).hasSize(1);
        first = WORK.processes().find();
      }
      try (BrowserContext context = browsers.open(command -> {})) {
        context.driver().get(site.address("/"));
        assertThat(script(context, FIND)).isEqualTo("||||");
        script(context, "fetch('/picture').then(picture => picture.text()).then(arguments[0])");
        assertThat(site.requests("/picture")).as("from the shop, not from the cache").hasSize(2);
        assertThat(WORK.processes().find()).as("the same browser").containsAnyElementsOf(first);
      }
    }
  }

  @Test
  void downloadsAreTheRunsOwn_andGoWithIt() throws IOException {
    try (TestSite site = new TestSite();
        Browsers browsers =
            new Browsers(new TestSettings().build(), WORK.folder(), Clock.systemUTC())) {
      site.page("/", "<a href='/invoice' download='invoice.txt'>Invoice</a>");
      site.file("/invoice", "application/octet-stream", "no-store", "2 spoons");
      Path downloads;
      try (BrowserContext context = browsers.open(command -> {})) {
        downloads = context.downloads();
        context.driver().get(site.address("/"));
        context.driver().findElement(By.linkText("Invoice")).click();
        await().until(() -> Files.exists(downloads.resolve("invoice.txt")));
        assertThat(downloads.resolve("invoice.txt")).hasContent("2 spoons");
      }
      assertThat(downloads).doesNotExist();
      try (BrowserContext context = browsers.open(command -> {});
          Stream<Path> files = Files.list(context.downloads())) {
        assertThat(files).isEmpty();
      }
    }
  }

  private static String script(BrowserContext context, String script) {
    return String.valueOf(((JavascriptExecutor) context.driver()).executeAsyncScript(script));
  }
}
