package dev.journeybeat.runner;

import dev.journeybeat.evidence.Evidence;
import dev.journeybeat.result.Run;
import dev.journeybeat.undo.UndoLedger;

/** What the phases of one run share. */
record RunScope(
    Run run,
    Limits limits,
    CustomerSettings customer,
    RunMail mail,
    UndoLedger ledger,
    Evidence evidence,
    RunParts parts) {}
