package dev.journeybeat.demo.part;

import java.util.Locale;

/**
 * Something that a part of the demo world can be made to do wrong. Each part lists its own in an
 * enum and asks {@link FaultRegistry} at the one place where the fault shows.
 */
public interface Fault {

  /** The name of the enum's constant. */
  String name();

  /** The part that goes wrong, as a word of the address: {@code shop}. */
  String part();

  /** What goes wrong, as somebody outside sees it. */
  String effect();

  /** How the fault is called from outside, such as {@code shop-checkout-button-gone}. */
  default String key() {
    return part() + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
