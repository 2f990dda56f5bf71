/**
 * The database: connections, schema migrations, transactions, errors, size, and the monitors that
 * use it.
 */
@NullMarked
package dev.journeybeat.server.history.store;

import org.jspecify.annotations.NullMarked;
