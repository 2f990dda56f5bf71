package dev.journeybeat.engine.evidence;

import static java.util.stream.Collectors.groupingBy;

import dev.journeybeat.result.RunVerdict;
import dev.journeybeat.result.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each run a folder for its evidence, and deletes old folders. Safe to share. */
public final class EvidenceStore {

  private static final Logger log = LoggerFactory.getLogger(EvidenceStore.class);

  /** The order of retention: failed runs first, then the newest. */
  private static final Comparator<Kept> WORTH =
      Comparator.comparing(Kept::passed)
          .thenComparing(Kept::modified, Comparator.reverseOrder())
          .thenComparing(Kept::run);

  private final EvidenceSettings settings;
  private final Redactor redactor;
  private final Clock clock;

  public EvidenceStore(EvidenceSettings settings, Redactor redactor, Clock clock) {
    this.settings = settings;
    this.redactor = redactor;
    this.clock = clock;
  }

  /** The folder of one run. Unknown and active runs count as failed. */
  private record Kept(Path folder, String journey, boolean passed, Instant modified) {
    String run() {
      return String.valueOf(folder.getFileName());
    }
  }

  /** Returns the evidence of a run. Its folder is created with the first file. */
  public Evidence of(String runId) {
    return new Evidence(settings.folder().resolve(runId), redactor);
  }

  /** The steps that get a screenshot. */
  public Screenshots screenshots() {
    return settings.screenshots();
  }

  /** Masks the secrets in a text that leaves the process in another way. */
  public String redact(String text) {
    return redactor.redact(text);
  }

  /** The runs with evidence. */
  public List<String> runs() {
    return folders().stream().map(folder -> String.valueOf(folder.getFileName())).toList();
  }

  /**
   * Deletes evidence that exceeds the retention time or the limit.
   *
   * @param verdicts known verdicts of the runs
   * @return the runs whose evidence was deleted
   */
  public List<String> expire(Collection<RunVerdict> verdicts) {
    Map<String, RunVerdict> known =
        verdicts.stream()
            .collect(Collectors.toMap(RunVerdict::run, verdict -> verdict, (one, same) -> one));
    List<String> gone = new ArrayList<>();
    folders().stream()
        .map(folder -> kept(folder, known))
        .collect(groupingBy(Kept::journey))
        .values()
        .forEach(journey -> gone.addAll(expireJourney(journey)));
    return gone;
  }

  private List<String> expireJourney(List<Kept> all) {
    List<Kept> worth = all.stream().sorted(WORTH).toList();
    List<String> gone = new ArrayList<>();
    for (int i = 0; i < worth.size(); i++) {
      Kept kept = worth.get(i);
      if ((i >= settings.keepRuns() || isOld(kept)) && delete(kept.folder())) {
        gone.add(kept.run());
      }
    }
    return gone;
  }

  private boolean isOld(Kept kept) {
    Duration keep = kept.passed() ? settings.keepPassed() : settings.keepFailed();
    return kept.modified().isBefore(clock.instant().minus(keep));
  }

  private static Kept kept(Path folder, Map<String, RunVerdict> known) {
    RunVerdict verdict = known.get(String.valueOf(folder.getFileName()));
    return new Kept(
        folder,
        verdict == null ? "" : verdict.journey(),
        verdict != null && verdict.verdict() == Verdict.PASSED,
        Instant.ofEpochMilli(folder.toFile().lastModified()));
  }

  private List<Path> folders() {
    if (!Files.isDirectory(settings.folder())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(settings.folder())) {
      return folders.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      log.warn("Can't list old evidence: folder={} error={}", settings.folder(), e.toString());
      return List.of();
    }
  }

  private static boolean delete(Path folder) {
    try (Stream<Path> contents = Files.walk(folder)) {
      for (Path path : contents.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
      return true;
    } catch (IOException e) {
      log.warn("Can't delete old evidence: folder={} error={}", folder, e.toString());
      return false;
    }
  }
}
