package dev.journeybeat.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each run a folder for its evidence, and lets the oldest go. Safe to share. */
public final class EvidenceKeeper {

  private static final Logger log = LoggerFactory.getLogger(EvidenceKeeper.class);

  private final EvidenceSettings settings;
  private final Redactor redactor;

  public EvidenceKeeper(EvidenceSettings settings, Redactor redactor) {
    this.settings = settings;
    this.redactor = redactor;
  }

  /** The evidence of a run; its folder is made when there is something to put in. */
  public Evidence of(String runId) {
    return new Evidence(settings.folder().resolve(runId), redactor);
  }

  /** Deletes the oldest folders beyond {@code keep-runs}. */
  public void expire() {
    if (!Files.isDirectory(settings.folder())) {
      return;
    }
    try (Stream<Path> folders = Files.list(settings.folder())) {
      List<Path> newestFirst =
          folders
              .filter(Files::isDirectory)
              .sorted(Comparator.comparing(EvidenceKeeper::modified).reversed())
              .toList();
      newestFirst.stream().skip(settings.keepRuns()).forEach(EvidenceKeeper::delete);
    } catch (IOException e) {
      log.warn("Old evidence under {} could not be listed: {}", settings.folder(), e.toString());
    }
  }

  private static long modified(Path folder) {
    return folder.toFile().lastModified();
  }

  private static void delete(Path folder) {
    try (Stream<Path> contents = Files.walk(folder)) {
      for (Path path : contents.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      log.warn("Old evidence {} could not be deleted: {}", folder, e.toString());
    }
  }
}
