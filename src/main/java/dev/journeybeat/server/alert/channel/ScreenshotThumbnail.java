package dev.journeybeat.server.alert.channel;

import dev.journeybeat.result.RunResult;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run's screenshot, scaled down for an e-mail. */
final class ScreenshotThumbnail {

  private static final Logger log = LoggerFactory.getLogger(ScreenshotThumbnail.class);

  private static final String SCREENSHOT = "screenshot.png";

  private static final int WIDEST = 1_000;

  /** The maximum ratio of height to width. The rest of a longer page is cut off. */
  private static final int LONGEST = 3;

  private ScreenshotThumbnail() {}

  /** The screenshot as JPEG; empty if the evidence has no readable one. */
  static Optional<byte[]> of(RunResult run) {
    Path folder = run.evidence();
    try {
      Optional<Path> file = folder == null ? Optional.empty() : screenshot(folder);
      return file.isPresent() ? Optional.of(jpeg(reduced(file.get()))) : Optional.empty();
    } catch (IOException | RuntimeException | LinkageError e) {
      // A broken screenshot must not prevent the alert.
      log.warn("Screenshot not attached: folder={} reason={}", folder, e.toString());
      return Optional.empty();
    }
  }

  /** Prefers the screenshot of the journey phase to those of setup and cleanup. */
  private static Optional<Path> screenshot(Path folder) throws IOException {
    Path ofTheJourney = folder.resolve(SCREENSHOT);
    if (Files.exists(ofTheJourney) || !Files.isDirectory(folder)) {
      return Optional.of(ofTheJourney).filter(Files::exists);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith("-" + SCREENSHOT)).sorted().findFirst();
    }
  }

  /** Reads only a part of the image, because a very long page would exhaust the memory. */
  private static BufferedImage reduced(Path file) throws IOException {
    try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new IOException("it is not an image");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        int width = reader.getWidth(0);
        int height = Math.min(reader.getHeight(0), LONGEST * width);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(new Rectangle(0, 0, width, height));
        int coarse = Math.max(1, width / (2 * WIDEST));
        param.setSourceSubsampling(coarse, coarse, 0, 0);
        return scaled(reader.read(0, param));
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage scaled(BufferedImage picture) {
    int width = Math.min(WIDEST, picture.getWidth());
    int height = Math.max(1, picture.getHeight() * width / picture.getWidth());
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = scaled.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    canvas.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    canvas.dispose();
    return scaled;
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, "jpeg", bytes)) {
      throw new IOException("this Java cannot write JPEG");
    }
    return bytes.toByteArray();
  }
}
