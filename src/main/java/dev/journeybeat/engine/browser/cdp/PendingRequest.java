package dev.journeybeat.engine.browser.cdp;

import dev.journeybeat.engine.browser.NetworkDetails;
import dev.journeybeat.engine.browser.NetworkRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An incomplete request. Written by one thread, read by any. */
public final class PendingRequest {

  private static final int LONGEST_URL = 2_000;

  private volatile NetworkRequest request;

  public PendingRequest(String method, String url, String type, Instant started) {
    String bounded = url.length() > LONGEST_URL ? url.substring(0, LONGEST_URL) + "…" : url;
    this.request =
        new NetworkRequest(
            method, bounded, null, type, null, started, null, 0, NetworkDetails.NONE);
  }

  public NetworkRequest soFar() {
    return request;
  }

  /** Adds data. */
  public void known(NetworkDetails details) {
    NetworkRequest known = request;
    request = with(known.status(), known.failure(), known.duration(), known.bytes(), details);
  }

  public void answered(int status) {
    NetworkRequest known = request;
    request = with(status, known.failure(), known.duration(), known.bytes(), known.details());
  }

  public void ended(Duration duration, long bytes, @Nullable String failure) {
    request = with(request.status(), failure, duration, bytes, request.details());
  }

  private NetworkRequest with(
      @Nullable Integer status,
      @Nullable String failure,
      @Nullable Duration duration,
      long bytes,
      NetworkDetails details) {
    NetworkRequest known = request;
    return new NetworkRequest(
        known.method(),
        known.url(),
        status,
        known.type(),
        failure,
        known.started(),
        duration,
        bytes,
        details);
  }
}
