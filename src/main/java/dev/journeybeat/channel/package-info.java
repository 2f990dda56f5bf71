/**
 * What people are told, and the ways to tell them. When to tell them is {@code alert}'s business.
 */
@NullMarked
package dev.journeybeat.channel;

import org.jspecify.annotations.NullMarked;
