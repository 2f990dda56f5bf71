package dev.journeybeat.docs;

import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOf;

import java.time.Duration;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.FindBy;
import org.openqa.selenium.support.PageFactory;
import org.openqa.selenium.support.ui.WebDriverWait;

// docs:start page
/** The login page, written for plain Selenium. */
public final class SeleniumLoginPage {

  private final WebDriver driver;

  @FindBy(id = "email")
  private WebElement email;

  @FindBy(id = "password")
  private WebElement password;

  @FindBy(id = "log-in")
  private WebElement submit;

  public SeleniumLoginPage(WebDriver driver) {
    this.driver = driver;
    PageFactory.initElements(driver, this);
  }

  public void logIn(String username, String secret) {
    new WebDriverWait(driver, Duration.ofSeconds(10)).until(visibilityOf(email));
    email.sendKeys(username);
    password.sendKeys(secret);
    submit.click();
  }
}
// docs:end page
