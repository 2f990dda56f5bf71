/** The spoon shop: its pages, its database, and what it asks of the companies behind it. */
@NullMarked
package dev.journeybeat.demo.shop;

import org.jspecify.annotations.NullMarked;
