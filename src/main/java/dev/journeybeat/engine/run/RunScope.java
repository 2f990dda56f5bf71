package dev.journeybeat.engine.run;

import dev.journeybeat.engine.evidence.Evidence;
import dev.journeybeat.result.Run;

/** Data shared by the phases of one run. */
record RunScope(
    Run run,
    RunPolicy policy,
    LeasedCustomer customer,
    RunMail mail,
    OnceSteps once,
    CustomerPool.Pause pause,
    Evidence evidence,
    MemoryGuard memoryGuard,
    RunnerDependencies parts) {

  RunTimeouts limits() {
    return policy.limits();
  }

  /** Registers an undo. It is stored before this method returns. */
  void note(Object undo) {
    parts.ledger().note(run, customer.settings().username(), undo);
  }
}
