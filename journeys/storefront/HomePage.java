package storefront;

import static com.codeborne.selenide.Condition.disappear;
import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import org.openqa.selenium.WebDriver;

/** The shop's first page. */
public final class HomePage {

  private final SelenideElement cookieBanner = $("#cookie-banner").as("cookie banner");
  private final SelenideElement onlyNecessary =
      $("[data-consent=necessary]").as("button for only necessary cookies");
  private final SelenideElement signIn = $("[data-test=sign-in]").as("sign-in link");

  private HomePage() {}

  /** Opens the shop as somebody who has never been there, and so is asked about cookies first. */
  public static HomePage open() {
    Selenide.open("/");
    return new HomePage().declineCookies();
  }

  private HomePage declineCookies() {
    onlyNecessary.click();
    cookieBanner.should(disappear);
    return this;
  }

  public SignInPage goToSignIn(WebDriver driver) {
    signIn.click();
    return new SignInPage(driver);
  }
}
