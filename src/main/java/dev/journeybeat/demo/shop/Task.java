package dev.journeybeat.demo.shop;

/** What is to be done about an order after its customer has seen the confirmation. */
enum Task {
  CAPTURE("payment"),
  REFUND("payment"),
  RESERVE("warehouse"),
  RELEASE("warehouse"),
  BOOK_PICKUP("shipping"),
  CALL_OFF_PICKUP("shipping"),
  MAIL_ORDER("mail"),
  MAIL_CANCELLATION("mail");

  private final String partner;

  Task(String partner) {
    this.partner = partner;
  }

  /** Who does it. One that fails does not hold up the others. */
  String partner() {
    return partner;
  }
}
