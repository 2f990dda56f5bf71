/**
 * Who may look and who may act. Every route says what it takes; who has not logged in gets nothing
 * but the login.
 */
@NullMarked
package dev.journeybeat.web.access;

import org.jspecify.annotations.NullMarked;
