/**
 * The payment provider of the demo world: its card form stands in the shop's page, so that the shop
 * never sees a card.
 */
@NullMarked
package dev.journeybeat.demo.payment;

import org.jspecify.annotations.NullMarked;
