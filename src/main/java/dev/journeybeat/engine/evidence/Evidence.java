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
 * What one run leaves to look at. What cannot be had is logged and left out: evidence must never
 * change a verdict. Safe to use from several threads.
 */
public final class Evidence {

  private static final Logger log = LoggerFactory.getLogger(Evidence.class);

  private final Path folder;
  private final Redactor redactor;

  Evidence(Path folder, Redactor redactor) {
    this.folder = folder;
    this.redactor = redactor;
  }

  /** Keeps a text, its secrets taken out. An empty one is not kept. */
  public void text(String file, Callable<String> content) {
    keep(file, () -> redactor.redact(content.call()).getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps a picture or another file as it is. An empty one is not kept. */
  public void bytes(String file, Callable<byte[]> content) {
    keep(file, content);
  }

  /** Keeps JSON, the secrets taken out of its texts. */
  public void json(String file, Callable<JsonNode> content) {
    keep(file, () -> redactor.redact(content.call()).toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Keeps a file as it is, unless a secret is in it: where it is coded it could not be taken out.
   *
   * @param decoded all its texts
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

  /** The folder, or {@code null} if nothing was kept of the run, by whomever. */
  public @Nullable Path folder() {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isPresent() ? folder : null;
    } catch (IOException e) {
      log.warn("Evidence in {} can't be seen: {}", folder, e.toString());
      return null;
    }
  }

  // Callable may throw anything; one thing that cannot be had must not cost the others.
  private void keep(String file, Callable<byte[]> content) {
    try {
      byte[] bytes = content.call();
      if (bytes.length > 0) {
        Files.createDirectories(folder);
        write(folder.resolve(file), bytes);
      }
    } catch (IOException e) {
      log.warn("Evidence {} could not be written to {}: {}", file, folder, e.toString());
    } catch (Exception e) {
      log.debug("Evidence {} could not be had", file, e);
    }
  }

  /** All of it, or nothing. */
  private static void write(Path file, byte[] bytes) throws IOException {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }
}
