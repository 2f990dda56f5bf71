package storefront;

/**
 * An order as its customer knows it.
 *
 * @param number such as {@code HB-10042}
 * @param total as the shop shows it: {@code €16.40}
 */
public record Order(String number, String total) {

  /** The total without the currency: {@code 16.40}. */
  public String amount() {
    return total.replace("€", "");
  }
}
