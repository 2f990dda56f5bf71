/** Pages for operators: alerts, maintenance, undo ledger, audit log, system. */
@NullMarked
package dev.journeybeat.server.web.admin;

import org.jspecify.annotations.NullMarked;
