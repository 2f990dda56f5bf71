package dev.journeybeat.server.web;

import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Configuration;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.journeybeat.demo.Chrome;
import dev.journeybeat.engine.mail.TestCertificate;
import dev.journeybeat.server.web.access.OpenIdSettings;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;

/** Login by somebody who knows people, in a real browser, with a provider that may break rules. */
class OpenIdIT {

  private static final String REFUSED =
      "The answer of the provider is not valid. Log in again. If that does not help, see the log of"
          + " Journeybeat.";

  /** This machine may be busy. */
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;
  private WebWorld world;
  private TestProvider provider;
  private Chrome chrome;

  @BeforeEach
  void start() throws IOException {
    world = new WebWorld(folder.resolve("history"));
    world.plans("checkout");
    world.passes("checkout", 5);
    provider = TestProvider.start();
    chrome = Chrome.at(URI.create("about:blank"));
  }

  @AfterEach
  void stop() {
    chrome.close();
    provider.close();
    world.close();
  }

  @Test
  void leadsThroughTheProvider_andBackToWhereOneWas() {
    serve(provider.address(), null);
    open("/journeys/checkout?from=here");
    $("h1").shouldHave(exactText("Log in"));
    $("#password").shouldNot(visible);
    isAccessible();

    logIn();

    $("h1").shouldHave(text("checkout"));
    assertThat(chrome.driver().getCurrentUrl())
        .isEqualTo(world.address() + "/journeys/checkout?from=here");
    $$(".actions button").findBy(exactText("Run now")).click();
    $("h1").shouldHave(text("checkout"));
    assertThat(world.begun).containsExactly("checkout");
  }

  @Test
  void endsTheSession_hereAndAtTheProvider() {
    serve(provider.address(), new Secret("open sesame"));
    open("/");
    $("#password").shouldBe(visible);
    logIn();
    $("h1").shouldHave(text("All monitored journeys passing"));
    Cookie session = session();

    $("header button").click();
    $("main")
        .shouldHave(
            text("You are logged out here. Your session at the provider may still be active"));
    assertThat(status("/", session.getValue())).isEqualTo(401);
    $$("main a").findBy(exactText("log out there, too")).click();
    $("h1").shouldHave(exactText("Log in"));
    assertThat(provider.loggedOut).containsExactly("journeybeat");
  }

  @Test
  void endsTheSession_whateverIsDoneInIt() {
    serve(provider.address(), null);
    open("/");
    logIn();
    $("h1").shouldHave(text("All monitored journeys passing"));

    world.clock.move(Duration.ofHours(11));
    assertThat(statusOfBrowser()).isEqualTo(200);
    world.clock.move(Duration.ofHours(1));
    assertThat(statusOfBrowser()).isEqualTo(401);
  }

  @Test
  void letsViewersLookOnly_andOthersNotAtAll() {
    serve(provider.address(), null);
    provider.claims.put("groups", "shop-viewers");
    open("/journeys/checkout");
    logIn();
    $("h1").shouldHave(text("checkout"));
    $$(".actions button").findBy(exactText("Run now")).shouldNot(visible);
    $("header button").click();

    provider.claims.put("groups", List.of("staff", "shop-operators-of-yesterday"));
    open("/");
    logIn();
    $("#trouble")
        .shouldHave(
            exactText(
                "the provider knows you as zoe@shop.example, but you have no access to this"
                    + " Journeybeat. Ask its operator."));
    assertThat(statusOfBrowser()).isEqualTo(401);
    isAccessible();
  }

  @Test
  void asksForMore_whereTheTokenSaysTooLittle() {
    serve(provider.address(), null);
    provider.claims.clear();
    provider.info.put("groups", List.of("shop-viewers"));
    provider.info.put("email", "zoe@shop.example");
    provider.info.put("email_verified", false);
    open("/");
    logIn();
    $("h1").shouldHave(text("All monitored journeys passing"));
    $("header button").click();

    provider.info.put("sub", "somebody else");
    open("/");
    logIn();
    $("#trouble").shouldHave(text("the provider and Journeybeat are not set up to work together."));
  }

  @Test
  void believesNothing_thatIsNotForThisLogin() {
    serve(provider.address(), null);

    provider.state = "guessed";
    refused("This login did not start in this browser, or started too long ago. Log in again.");
    provider.state = null;
    provider.nonce = "of another login";
    refused(REFUSED);
    provider.nonce = null;
    provider.audience = "another client";
    refused(REFUSED);
    provider.audience = null;
    provider.lasts = -120;
    refused(REFUSED);
    provider.lasts = 300;
    provider.signing = TestProvider.key("foreign");
    refused(REFUSED);
    provider.signing = TestProvider.key("ours");
    refused(REFUSED);
    provider.error = "<b>Zoe</b> did not want to";
    refused("the provider refused the login: <b>Zoe</b> did not want to.");
  }

  @Test
  void bearsClocksThatDifferALittle() {
    serve(provider.address(), null);
    provider.lasts = -30;

    open("/");
    logIn();

    $("h1").shouldHave(text("All monitored journeys passing"));
  }

  @Test
  void anAnswerCounts_onlyInTheBrowserThatHasAsked_once() throws Exception {
    serve(provider.address(), null);
    open("/");
    $(".button").click();
    String answer = Objects.requireNonNull($("#zoe").getAttribute("href"));

    // Somebody else's browser, without the cookie, and with one of its own.
    assertThat(answered(answer, null).statusCode()).isEqualTo(400);
    assertThat(answered(answer, "journeybeat-login=guessed").statusCode()).isEqualTo(400);
    $("#zoe").click();
    $("h1").shouldHave(text("All monitored journeys passing"));
    open(answer);
    $("#trouble").shouldHave(text("This login did not start in this browser"));

    open("/login/openid");
    world.clock.move(Duration.ofMinutes(10));
    $("#zoe").click();
    $("#trouble").shouldHave(text("or started too long ago"));
  }

  @Test
  void beginsANewSession_andNeverLeadsElsewhere() {
    serve(provider.address(), new Secret("open sesame"));
    open("/login?next=%2F%2Fevil.example");
    $("#password").setValue("open sesame").pressEnter();
    $("h1").shouldHave(text("All monitored journeys passing"));
    String before = session().getValue();

    open("/login/openid?next=https://evil.example/");
    $("#zoe").click();

    $("h1").shouldHave(text("All monitored journeys passing"));
    assertThat(chrome.driver().getCurrentUrl()).isEqualTo(world.address() + "/");
    Cookie session = session();
    assertThat(session.getValue()).isNotEqualTo(before);
    assertThat(status("/", before)).isEqualTo(401);
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(chrome.driver().manage().getCookieNamed("journeybeat-login")).isNull();
  }

  @Test
  void saysThatTheProviderIsNotThere_andWatchesAllTheSame() {
    provider.close();
    serve(provider.address(), new Secret("open sesame"));

    open("/");
    $(".button").click();
    $("#trouble")
        .shouldHave(
            exactText(
                "the provider is not available. The monitor keeps running; try again later."));
    isAccessible();
    $("#password").setValue("open sesame").pressEnter();
    $("h1").shouldHave(text("All monitored journeys passing"));
  }

  @Test
  void saysThatTheProviderIsAnother_andAsksAgain() {
    provider.issuer = "https://evil.example";
    serve(provider.address(), null);
    open("/");
    $(".button").click();
    $("#trouble").shouldHave(text("the provider and Journeybeat are not set up to work together."));

    provider.issuer = null;
    open("/");
    logIn();
    $("h1").shouldHave(text("All monitored journeys passing"));
  }

  @Test
  void waitsForNoProviderThatHangs() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      URI nowhere = URI.create("http://localhost:" + silent.getLocalPort());
      serve(nowhere, null, null, Duration.ofSeconds(1));

      assertThat(asked("/login/openid").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void trustsNoCertificate_thatNobodyKnows() throws Exception {
    TestCertificate certificate = new TestCertificate(folder, "dns:localhost");
    try (TestProvider secured = TestProvider.start(certificate.serverSide())) {
      serve(secured.address(), null);

      assertThat(asked("/login/openid").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void trustsTheCertificatesOfAFile() throws Exception {
    TestCertificate certificate = new TestCertificate(folder, "dns:localhost");
    try (TestProvider secured = TestProvider.start(certificate.serverSide())) {
      serve(secured.address(), null, certificate.pem(), TIMEOUT);

      HttpResponse<String> begun = asked("/login/openid");
      assertThat(begun.statusCode()).isEqualTo(302);
      assertThat(begun.headers().firstValue("Location").orElseThrow())
          .startsWith(secured.address() + "/authorize?")
          .contains("code_challenge_method=S256", "scope=openid", "state=", "nonce=");
      assertThat(begun.headers().firstValue("Set-Cookie").orElseThrow())
          .contains("Path=/login/openid", "HttpOnly", "SameSite=Lax");
    }
  }

  @Test
  void answersNothingButTheLogin_whereThereIsNoPassword() throws Exception {
    serve(provider.address(), null);

    for (String path : List.of("/", "/events", "/runs/checkout-5", "/metrics", "/login/openid/x")) {
      HttpResponse<String> answer = asked(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.body()).isEqualTo("A login is required\n");
      assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }
  }

  private void serve(URI issuer, @Nullable Secret password) {
    serve(issuer, password, null, TIMEOUT);
  }

  private void serve(
      URI issuer, @Nullable Secret password, @Nullable Path certificate, Duration timeout) {
    // The provider has to know where people come back to before that is known.
    int port = freePort();
    OpenIdSettings openid =
        new OpenIdSettings(
            issuer,
            "journeybeat",
            new Secret(TestProvider.SECRET),
            URI.create("http://127.0.0.1:" + port),
            "the provider",
            List.of("openid", "email"),
            "email",
            "groups",
            List.of("shop-operators"),
            List.of("shop-viewers"),
            certificate,
            Duration.ofHours(12),
            timeout);
    world.start(new WebSettings("127.0.0.1", port, password, null, null, openid));
    Configuration.baseUrl = world.address().toString();
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void logIn() {
    $(".button").shouldHave(exactText("Log in with the provider")).click();
    $("#zoe").click();
  }

  private void refused(String sentence) {
    open("/");
    logIn();
    $("#trouble").shouldHave(exactText(sentence));
    assertThat(statusOfBrowser()).isEqualTo(401);
  }

  private Cookie session() {
    return Objects.requireNonNull(chrome.driver().manage().getCookieNamed("journeybeat"));
  }

  private int statusOfBrowser() {
    Cookie session = chrome.driver().manage().getCookieNamed("journeybeat");
    return status("/", session == null ? "" : session.getValue());
  }

  private int status(String path, String session) {
    try {
      return client
          .send(
              request(path).header("Cookie", "journeybeat=" + session).build(),
              BodyHandlers.ofString())
          .statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> answered(String address, @Nullable String cookie)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> asked(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(world.address() + path));
  }

  private void isAccessible() {
    List<Rule> violations = new AxeBuilder().analyze(chrome.driver()).getViolations();
    assertThat(violations)
        .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }
}
