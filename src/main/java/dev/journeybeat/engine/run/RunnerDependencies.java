package dev.journeybeat.engine.run;

import dev.journeybeat.engine.browser.pool.Browsers;
import dev.journeybeat.engine.check.Databases;
import dev.journeybeat.engine.check.Endpoints;
import dev.journeybeat.engine.evidence.EvidenceStore;
import dev.journeybeat.engine.mail.Mailboxes;
import dev.journeybeat.engine.store.RunStore;
import dev.journeybeat.engine.undo.UndoLedger;
import dev.journeybeat.net.References;
import java.net.URI;

/**
 * Components that runs use. All are shared between runs.
 *
 * @param site the shop's address
 * @param location label for where this monitor runs
 */
public record RunnerDependencies(
    URI site,
    String location,
    Browsers browsers,
    CustomerPool customers,
    RunStore store,
    UndoLedger ledger,
    Mailboxes mailboxes,
    Databases databases,
    Endpoints endpoints,
    References references,
    HealthcheckSource healthchecks,
    EvidenceStore evidence,
    LiveViews liveViews,
    RunTracer traces) {}
