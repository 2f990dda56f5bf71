package dev.journeybeat.engine.run;

import dev.journeybeat.engine.evidence.Evidence;
import dev.journeybeat.result.Run;

/** What the phases of one run share. */
record RunScope(
    Run run,
    RunPolicy policy,
    LeasedCustomer customer,
    RunMail mail,
    OnceSteps once,
    CustomerPool.Pause pause,
    Evidence evidence,
    MemoryGuard headroom,
    RunnerDependencies parts) {

  RunTimeouts limits() {
    return policy.limits();
  }

  /** Has something put right after the run; it is kept before this returns. */
  void note(Object undo) {
    parts.ledger().note(run, customer.settings().username(), undo);
  }
}
