package dev.journeybeat.channel;

import java.util.List;

record Command(List<String> command) implements Kind {
  @Override
  public void deliver(Notice notice, Desk desk) throws UndeliveredException {
    throw new UndeliveredException("not yet");
  }
}
