package dev.journeybeat.web.backstage;

import dev.journeybeat.schedule.Maintenance;
import dev.journeybeat.undo.UndoBook;

/** What goes on behind the runs, and can be looked after. */
public record AdminPorts(
    UndoBook undos, AlertPort alerts, Maintenance maintenance, SystemPort system) {}
