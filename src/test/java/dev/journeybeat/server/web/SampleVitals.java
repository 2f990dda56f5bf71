package dev.journeybeat.server.web;

import java.util.List;

/** Of a monitor that is well. */
record SampleVitals() implements HealthPort {

  @Override
  public List<String> notLive() {
    return List.of();
  }

  @Override
  public List<String> notReady() {
    return List.of();
  }

  @Override
  public String metrics() {
    return "";
  }
}
