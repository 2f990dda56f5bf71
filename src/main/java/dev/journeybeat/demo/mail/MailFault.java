package dev.journeybeat.demo.mail;

import dev.journeybeat.demo.part.Fault;

/** What can go wrong with the shop's e-mails. */
public enum MailFault implements Fault {
  NOT_SENT("the shop sends no e-mails"),
  WRONG_TOTAL("the order e-mail tells another total than the shop charged");

  private final String effect;

  MailFault(String effect) {
    this.effect = effect;
  }

  @Override
  public String part() {
    return "mail";
  }

  @Override
  public String effect() {
    return effect;
  }
}
