package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.history.undo.UndoBook;
import dev.journeybeat.server.schedule.Maintenance;

/** What goes on behind the runs, and can be looked after. */
public record AdminPorts(
    UndoBook undos, AlertPort alerts, Maintenance maintenance, SystemPort system) {}
