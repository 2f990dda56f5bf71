package dev.journeybeat.engine.mail;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The runs that use the same mailbox at the same time. No run deletes e-mails that another may
 * still wait for; the last run deletes the rest. Safe to share between threads.
 */
final class ConcurrentRuns {

  private final Map<String, Set<RunFolders>> waiting = new ConcurrentHashMap<>();

  void enter(Account account, RunFolders run) {
    inMailbox(account).add(run);
  }

  /** The run does not wait for e-mails any more. */
  void leave(Account account, RunFolders run) {
    inMailbox(account).remove(run);
  }

  /** The position in a folder from which e-mails must stay. */
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
