package dev.journeybeat.cli;

import picocli.CommandLine.IVersionProvider;

/** Which Journeybeat this is, on which Java. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String built = JourneybeatCommand.class.getPackage().getImplementationVersion();
    return new String[] {
      "Journeybeat " + (built == null ? "from a checkout" : built),
      "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
    };
  }
}
