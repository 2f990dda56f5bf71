package dev.journeybeat.docs;

import static com.codeborne.selenide.Selenide.$;
import static java.time.Duration.ofMinutes;

import dev.journeybeat.api.Customer;
import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.api.Visit;

/** What else a step can do. */
public final class StepExamples {

  private StepExamples() {}

  public static void seleniumLogin(Visit visit) {
    // docs:start selenium
    String address = visit.site().resolve("/login").toString();
    Customer customer = visit.customer();
    visit.step("open the login page", () -> visit.driver().get(address));
    SeleniumLoginPage login = new SeleniumLoginPage(visit.driver());
    visit.step("log in", () -> login.logIn(customer.username(), customer.password()));
    // docs:end selenium
  }

  public static void stepTimeout(Visit visit, CartPage cart) {
    // docs:start timeout
    visit.withTimeout(ofMinutes(2)).step("go to checkout", cart::checkOut);
    // docs:end timeout
  }

  public static void inconclusive() {
    // docs:start inconclusive
    if ($("#stage-rebuilding").exists()) {
      throw new InconclusiveException("the stage is being rebuilt");
    }
    // docs:end inconclusive
  }
}
