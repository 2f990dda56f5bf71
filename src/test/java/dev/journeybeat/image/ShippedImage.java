package dev.journeybeat.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerConfig;
import java.util.List;
import java.util.Objects;
import org.testcontainers.DockerClientFactory;

/** The image that {@code docker build -t journeybeat .} made. */
public final class ShippedImage {

  /** Under which the image is known to the engine. */
  public static final String NAME = System.getProperty("journeybeat.image", "journeybeat");

  private ShippedImage() {}

  /** Skips the test, with one line that says why, where there is no engine or no image. */
  public static void assumeBuilt() {
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "skipped: no container engine answers here");
    assumeTrue(
        exists(), "skipped: no image \"%s\"; make it: docker build -t %1$s .".formatted(NAME));
  }

  private static boolean exists() {
    try {
      inspect();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  /** Uncompressed, in bytes. */
  static long size() {
    return Objects.requireNonNull(inspect().getSize());
  }

  /** What its HEALTHCHECK says, {@code CMD} and the words after it. */
  static List<String> healthcheck() {
    ContainerConfig config = Objects.requireNonNull(inspect().getConfig());
    return Objects.requireNonNull(
        Objects.requireNonNull(config.getHealthcheck(), "no HEALTHCHECK").getTest());
  }

  private static InspectImageResponse inspect() {
    return DockerClientFactory.instance().client().inspectImageCmd(NAME).exec();
  }
}
