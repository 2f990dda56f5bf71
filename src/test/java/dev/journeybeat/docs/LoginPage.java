package dev.journeybeat.docs;

import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import dev.journeybeat.api.Customer;

/** The login page, written for Selenide. */
public final class LoginPage {

  private final SelenideElement email = $("#email").as("e-mail field");
  private final SelenideElement password = $("#password").as("password field");
  private final SelenideElement submit = $("#log-in").as("login button");
  private final SelenideElement customerName = $("[data-test=customer-name]").as("customer name");

  private LoginPage() {}

  public static LoginPage open() {
    Selenide.open("/login");
    return new LoginPage();
  }

  public void logIn(Customer customer) {
    email.setValue(customer.username());
    password.setValue(customer.password());
    submit.click();
    customerName.shouldBe(visible);
  }
}
