/** The shipping company of the demo world: says what a parcel costs, and picks it up. */
@NullMarked
package dev.journeybeat.demo.shipping;

import org.jspecify.annotations.NullMarked;
