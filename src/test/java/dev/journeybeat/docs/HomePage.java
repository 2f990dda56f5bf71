package dev.journeybeat.docs;

import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;

// docs:start page
/** The home page of the shop. */
public final class HomePage {

  private final SelenideElement query = $("[name=q]").as("search field");

  public static HomePage open() {
    Selenide.open("/");
    return new HomePage();
  }

  public ResultsPage search(String words) {
    query.setValue(words).pressEnter();
    return new ResultsPage();
  }
}
// docs:end page
