package dev.journeybeat.engine.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The evidence of one run. Missing evidence is logged and skipped: evidence must never change a
 * verdict. Safe to use from several threads.
 */
public final class Evidence {

  private static final Logger log = LoggerFactory.getLogger(Evidence.class);

  private final Path folder;
  private final Redactor redactor;

  Evidence(Path folder, Redactor redactor) {
    this.folder = folder;
    this.redactor = redactor;
  }

  /** Stores a text with masked secrets. Skips an empty text. */
  public void text(String file, Callable<String> content) {
    keep(file, () -> redactor.redact(content.call()).getBytes(StandardCharsets.UTF_8));
  }

  /** Stores an image or another file unchanged. Skips an empty file. */
  public void bytes(String file, Callable<byte[]> content) {
    keep(file, content);
  }

  /** Stores JSON with masked secrets. */
  public void json(String file, Callable<JsonNode> content) {
    keep(file, () -> redactor.redact(content.call()).toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Stores a file unchanged unless it contains a secret, because an encoded secret can't be masked.
   *
   * @param decoded all texts of the file
   */
  public void raw(String file, Callable<byte[]> content, Callable<List<String>> decoded) {
    keep(
        file,
        () -> {
          byte[] bytes = content.call();
          boolean holdsSecret =
              redactor.finds(new String(bytes, StandardCharsets.ISO_8859_1))
                  || decoded.call().stream().anyMatch(redactor::finds);
          return holdsSecret ? new byte[0] : bytes;
        });
  }

  /** Returns the folder, or {@code null} if the run has no evidence. */
  public @Nullable Path folder() {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isPresent() ? folder : null;
    } catch (IOException e) {
      log.warn("Can't list the evidence: folder={} error={}", folder, e.toString());
      return null;
    }
  }

  // A Callable may throw any exception. A missing file must not prevent the others.
  private void keep(String file, Callable<byte[]> content) {
    try {
      byte[] bytes = content.call();
      if (bytes.length > 0) {
        Files.createDirectories(folder);
        write(folder.resolve(file), bytes);
      }
    } catch (IOException e) {
      log.warn("Can't write evidence: file={} folder={} error={}", file, folder, e.toString());
    } catch (Exception e) {
      log.debug("Collecting evidence failed: file={}", file, e);
    }
  }

  /** Writes atomically. */
  private static void write(Path file, byte[] bytes) throws IOException {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }
}
