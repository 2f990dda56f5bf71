package dev.journeybeat.runner;

import dev.journeybeat.browser.Browsers;
import dev.journeybeat.evidence.EvidenceStore;
import dev.journeybeat.history.History;
import dev.journeybeat.mail.Mailboxes;
import dev.journeybeat.probe.Databases;
import dev.journeybeat.probe.Endpoints;
import dev.journeybeat.probe.Healthchecks;
import dev.journeybeat.probe.References;
import dev.journeybeat.trace.Traces;
import dev.journeybeat.undo.UndoLedger;
import java.net.URI;

/**
 * What runs are made of. All parts are shared between runs.
 *
 * @param site the shop's address
 * @param location where this monitor stands
 */
public record RunnerDependencies(
    URI site,
    String location,
    Browsers browsers,
    CustomerPool customers,
    History history,
    UndoLedger ledger,
    Mailboxes mailboxes,
    Databases databases,
    Endpoints endpoints,
    References references,
    Healthchecks healthchecks,
    EvidenceStore evidence,
    LiveViews onlookers,
    Traces traces) {}
