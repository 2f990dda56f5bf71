package dev.journeybeat.engine.browser.cdp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.engine.browser.ConsoleLine;
import dev.journeybeat.engine.browser.NetworkRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Console lines and requests of one run. Written by one thread, read by any. */
public final class Recorder implements DevTools.Events {

  private final Set<String> dialogs = ConcurrentHashMap.newKeySet();
  private final Set<String> crashed = ConcurrentHashMap.newKeySet();
  private final Map<String, CompletableFuture<String>> pictures = new ConcurrentHashMap<>();
  private final ConsoleEvents console;
  private final NetworkEvents network;

  public Recorder(BlockedHosts blocked, Clock clock) {
    this.console = new ConsoleEvents(blocked, clock);
    this.network = new NetworkEvents(blocked);
  }

  public List<ConsoleLine> console() {
    return console.lines();
  }

  public List<NetworkRequest> requests() {
    return network.requests();
  }

  /** The session of the document with an open dialog. */
  Optional<String> openDialog() {
    return dialogs.stream().findAny();
  }

  /** The certificate error of the last requested page. */
  public Optional<String> certificateFailure() {
    return requests().stream()
        .filter(request -> request.type().equals("Document"))
        .reduce((older, newer) -> newer)
        .filter(request -> String.valueOf(request.failure()).startsWith("net::ERR_CERT"))
        .map(request -> request.failure() + " at " + request.url());
  }

  /** A header that was added to a request. */
  void said(String request, Map.Entry<String, String> header) {
    network.said(request, header);
  }

  boolean hasCrashed(String session) {
    return crashed.contains(session);
  }

  /** The next image of this page's screencast. */
  CompletableFuture<String> nextPicture(String session) {
    return pictures.computeIfAbsent(session, any -> new CompletableFuture<>());
  }

  @Override
  public void onEvent(String session, String method, JsonNode parameters) {
    switch (method) {
      case "Page.javascriptDialogOpening" -> {
        dialogs.add(session);
        console.onDialog(parameters);
      }
      case "Page.screencastFrame" -> {
        CompletableFuture<String> picture = pictures.remove(session);
        if (picture != null) {
          picture.complete(parameters.path("data").asText());
        }
      }
      case "Inspector.targetCrashed" -> crashed.add(session);
      case "Inspector.targetReloadedAfterCrash" -> crashed.remove(session);
      case "Page.javascriptDialogClosed" -> dialogs.remove(session);
      case "Runtime.consoleAPICalled" -> console.onMessage(parameters);
      case "Runtime.exceptionThrown" -> console.onException(parameters);
      case "Log.entryAdded" -> console.onEntry(parameters.path("entry"));
      case "Network.requestWillBeSent" -> network.onRequest(parameters);
      case "Network.responseReceived" -> network.onResponse(parameters);
      case "Network.loadingFinished" -> network.onFinish(parameters);
      case "Network.loadingFailed" -> network.onFailure(parameters);
      default -> {
        // Not useful as evidence.
      }
    }
  }
}
