package dev.journeybeat.image;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.utility.DockerImageName;

/**
 * A container of our image that has nothing which it does not need: read-only but for {@code /tmp},
 * without capabilities, in 1 GiB. Closing it removes it.
 */
public final class ShippedContainer extends GenericContainer<ShippedContainer> {

  private static final long MEMORY_BYTES = 1L << 30;
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  /**
   * @param command such as {@code demo --once}, in parts
   */
  public ShippedContainer(String... command) {
    super(DockerImageName.parse(ShippedImage.NAME));
    withCommand(command);
    withCreateContainerCmdModifier(ShippedContainer::takeAway);
    withStartupCheckStrategy(new Whatever());
  }

  /** As who owns a folder of this machine, as {@code --user "$(id -u):$(id -g)"} does. */
  public ShippedContainer asOwnerOf(Path folder) {
    try {
      return as(
          "%s:%s"
              .formatted(
                  Files.getAttribute(folder, "unix:uid"), Files.getAttribute(folder, "unix:gid")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ShippedContainer as(String user) {
    return withCreateContainerCmdModifier(create -> create.withUser(user));
  }

  /**
   * Mounts a folder of this machine, to be written, too.
   *
   * @param inside what it is called in the container
   */
  public ShippedContainer withFolder(Path folder, String inside) {
    return withFileSystemBind(folder.toString(), inside, BindMode.READ_WRITE);
  }

  ShippedContainer withReadOnly(Path folder, String inside) {
    return withFileSystemBind(folder.toString(), inside, BindMode.READ_ONLY);
  }

  /** On this machine's network, where the demo's world is. */
  public ShippedContainer onThisMachinesNetwork() {
    return withNetworkMode("host");
  }

  /** Starts it again after its end, with what it had written. */
  public void startAgain() {
    getDockerClient().startContainerCmd(getContainerId()).exec();
  }

  /** {@code docker kill}. */
  public void killAtOnce() {
    getDockerClient().killContainerCmd(getContainerId()).exec();
    awaitEnd();
  }

  /**
   * {@code docker stop}.
   *
   * @param grace after which the engine kills it
   */
  public void askToStop(Duration grace) {
    getDockerClient()
        .stopContainerCmd(getContainerId())
        .withTimeout(Math.toIntExact(grace.toSeconds()))
        .exec();
    awaitEnd();
  }

  /** Its exit code, as soon as it has one; 137 where it was killed. */
  public int awaitEnd() {
    return Awaitility.await("the end of the container")
        .atMost(TIMEOUT)
        .pollInterval(Duration.ofMillis(50))
        .until(this::state, state -> !Boolean.TRUE.equals(state.getRunning()))
        .getExitCodeLong()
        .intValue();
  }

  ContainerState state() {
    return Objects.requireNonNull(getCurrentContainerInfo()).getState();
  }

  private static void takeAway(CreateContainerCmd create) {
    HostConfig host = Objects.requireNonNull(create.getHostConfig());
    host.withReadonlyRootfs(true)
        .withTmpFs(Map.of("/tmp", ""))
        .withCapDrop(Capability.ALL)
        .withSecurityOpts(List.of("no-new-privileges"))
        .withMemory(MEMORY_BYTES);
  }

  /** A command that has ended, in whatever way, has started. */
  private static final class Whatever extends StartupCheckStrategy {
    @Override
    public StartupStatus checkStartupState(
        com.github.dockerjava.api.DockerClient docker, String container) {
      ContainerState state = getCurrentState(docker, container);
      boolean begun = Boolean.TRUE.equals(state.getRunning()) || state.getFinishedAt() != null;
      return begun ? StartupStatus.SUCCESSFUL : StartupStatus.NOT_YET_KNOWN;
    }
  }
}
