package dev.journeybeat.docs;

import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static dev.journeybeat.api.MailMatcher.hasAttachment;
import static dev.journeybeat.api.MailMatcher.subjectContains;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import dev.journeybeat.api.Attachment;
import dev.journeybeat.api.Mail;
import dev.journeybeat.api.MailMatcher;
import dev.journeybeat.api.Visit;
import java.time.Duration;

/** Steps that read e-mails. */
public final class MailExamples {

  private MailExamples() {}

  public static void order(Visit visit, String number, String total) {
    // docs:start receive
    MailMatcher expected = subjectContains(number);
    Mail mail = visit.step("get the order e-mail", () -> visit.mailbox().await(expected));
    visit.step("the e-mail has the total", () -> assertThat(mail.text()).contains(total));
    // docs:end receive
    // docs:start link
    visit.step("follow the link", () -> Selenide.open(mail.link("View your order").toString()));
    // docs:end link
    // docs:start page
    visit.step("open the e-mail", () -> Selenide.open(mail.page().toString()));
    visit.step("see the logo", () -> $("img[alt='Spoon shop']").shouldBe(visible));
    // docs:end page
  }

  public static void invoice(Visit visit) {
    // docs:start attachment
    Mail mail = visit.step("get the invoice", () -> visit.mailbox().await(hasAttachment(".pdf")));
    Attachment invoice = mail.attachments().get(0);
    visit.step("it is a PDF", () -> assertThat(invoice.type()).isEqualTo("application/pdf"));
    // docs:end attachment
  }

  public static void cancellation(Visit visit) {
    // docs:start matcher
    MailMatcher cancelled = MailMatcher.from("shop.example").and(subjectContains("cancelled"));
    Duration timeout = Duration.ofMinutes(5);
    visit.step("get the cancellation", () -> visit.mailbox().await(cancelled, timeout));
    // docs:end matcher
  }
}
