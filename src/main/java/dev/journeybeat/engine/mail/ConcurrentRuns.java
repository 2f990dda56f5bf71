package dev.journeybeat.engine.mail;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The runs that use the same mailbox at the same time, so that none deletes what another may still
 * wait for; whoever is the last deletes the rest. Safe to share between threads.
 */
final class ConcurrentRuns {

  private final Map<String, Set<RunFolders>> waiting = new ConcurrentHashMap<>();

  void enter(Account account, RunFolders run) {
    inMailbox(account).add(run);
  }

  /** The run waits for nothing any more. */
  void leave(Account account, RunFolders run) {
    inMailbox(account).remove(run);
  }

  /** Where in a folder the e-mails begin that must stay. */
  long firstUidToKeep(Account account, String folder) {
    return inMailbox(account).stream()
        .map(run -> run.firstUid(folder))
        .flatMap(Optional::stream)
        .min(Long::compare)
        .orElse(Long.MAX_VALUE);
  }

  private Set<RunFolders> inMailbox(Account account) {
    return waiting.computeIfAbsent(account.mailbox(), key -> ConcurrentHashMap.newKeySet());
  }
}
