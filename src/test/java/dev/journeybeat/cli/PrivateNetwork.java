package dev.journeybeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/** A network of Linux for one process, with one cable to this machine. */
final class PrivateNetwork implements AutoCloseable {

  /** Where the process finds this machine. */
  static final String HERE = "10.213.7.1";

  private static final String NAME = "jb" + ProcessHandle.current().pid() % 1_000_000;
  private static final String OUTSIDE = NAME + "o";
  private static final String INSIDE = NAME + "i";

  private PrivateNetwork() {}

  /** Whether this user may make one. */
  static boolean isPossible() throws IOException {
    try {
      return exit("ip", "netns", "add", NAME) == 0 && exit("ip", "netns", "del", NAME) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  static PrivateNetwork open() throws IOException {
    PrivateNetwork network = new PrivateNetwork();
    does("ip netns add " + NAME);
    does("ip link add %s type veth peer name %s netns %s".formatted(OUTSIDE, INSIDE, NAME));
    does("ip address add %s/30 dev %s".formatted(HERE, OUTSIDE));
    does("ip link set %s up".formatted(OUTSIDE));
    does("ip -n %s address add 10.213.7.2/30 dev %s".formatted(NAME, INSIDE));
    does("ip -n %s link set lo up".formatted(NAME));
    network.plug();
    return network;
  }

  void plug() throws IOException {
    does("ip -n %s link set %s up".formatted(NAME, INSIDE));
  }

  void unplug() throws IOException {
    does("ip -n %s link set %s down".formatted(NAME, INSIDE));
  }

  /** Runs it there to its end. */
  int run(List<String> command) throws IOException {
    List<String> inside = new ArrayList<>(List.of("ip", "netns", "exec", NAME));
    inside.addAll(command);
    return exit(inside.toArray(String[]::new));
  }

  @Override
  public void close() throws IOException {
    // With it goes the cable.
    does("ip netns del " + NAME);
  }

  private static void does(String command) throws IOException {
    assertThat(exit(command.split(" "))).as(command).isZero();
  }

  private static int exit(String... command) throws IOException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
