package storefront;

import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOf;

import java.time.Duration;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.FindBy;
import org.openqa.selenium.support.PageFactory;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Where customers sign in. Written for plain Selenium, as page objects of an existing test suite
 * are; it works here as it is.
 */
public final class SignInPage {

  private final WebDriver driver;

  @FindBy(id = "email")
  private WebElement email;

  @FindBy(id = "password")
  private WebElement password;

  @FindBy(id = "log-in")
  private WebElement logIn;

  public SignInPage(WebDriver driver) {
    this.driver = driver;
    PageFactory.initElements(driver, this);
  }

  public AccountPage logIn(String username, String secret) {
    new WebDriverWait(driver, Duration.ofSeconds(10)).until(visibilityOf(email));
    email.sendKeys(username);
    password.sendKeys(secret);
    logIn.click();
    return new AccountPage();
  }
}
