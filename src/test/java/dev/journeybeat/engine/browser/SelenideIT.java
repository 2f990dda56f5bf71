package dev.journeybeat.engine.browser;

import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.switchTo;
import static com.codeborne.selenide.Selenide.using;
import static com.codeborne.selenide.Selenide.webdriver;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.browser.pool.Browsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Page objects of both kinds work in a run's context as they do in a browser of their own. */
final class SelenideIT {

  @RegisterExtension static final BrowserWork WORK = new BrowserWork();

  private final TestSite site = new TestSite();

  @Test
  void fillsForms_alsoInAFrameOfAnotherOrigin(@TempDir Path files) throws IOException {
    site.page(
        "/",
        """
        <input id=name><input type=file id=picture><p id=said></p>
        <button onclick='said.textContent = confirm("Buy?")'>Buy</button>
        <iframe id=card src='%s'></iframe>"""
            .formatted(site.address("127.0.0.1", "/card")));
    site.page("/card", "<input id=number><button onclick='number.value += \"-ok\"'>Pay</button>");
    Path picture = Files.writeString(files.resolve("spoon.txt"), "a spoon");

    try (site;
        Browsers browsers =
            new Browsers(new TestSettings().build(), WORK.folder(), Clock.systemUTC());
        BrowserContext context = browsers.open(command -> {})) {
      using(
          context.driver(),
          () -> {
            open(site.address("/"));
            $("#name").setValue("Anna").shouldHave(value("Anna"));
            $("#picture").uploadFile(picture.toFile());
            $("#picture").shouldHave(value("spoon.txt"));
            $("button").click();
            switchTo().alert().accept();
            $("#said").as("answer").shouldBe(visible).shouldHave(exactText("true"));
            switchTo().frame("card");
            $("#number").setValue("4242");
            $("button").click();
            $("#number").shouldHave(value("4242-ok"));
            switchTo().defaultContent();
            $("#said").shouldHave(exactText("true"));
            assertThat(webdriver().driver().url()).isEqualTo(site.address("/"));
          });
    }
  }

  @Test
  void letsPlainSeleniumWaitAndAct() {
    site.page(
        "/", "<p id=later></p><div id=menu onmouseover='later.textContent = \"open\"'>Menu</div>");
    try (site;
        Browsers browsers =
            new Browsers(new TestSettings().build(), WORK.folder(), Clock.systemUTC());
        BrowserContext context = browsers.open(command -> {})) {
      WebDriver driver = context.driver();
      driver.get(site.address("/"));
      WebElement menu = driver.findElement(By.id("menu"));
      new Actions(driver).moveToElement(menu).perform();
      assertThat(
              new WebDriverWait(driver, Duration.ofSeconds(5))
                  .until(ExpectedConditions.textToBe(By.id("later"), "open")))
          .isTrue();
    }
  }
}
