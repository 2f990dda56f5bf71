package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.history.undo.UndoBook;
import dev.journeybeat.server.schedule.Maintenance;

/** Data sources of the admin pages. */
public record AdminPorts(
    UndoBook undos, AlertPort alerts, Maintenance maintenance, SystemPort system) {}
