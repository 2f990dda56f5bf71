package dev.journeybeat.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What the pages of one run wrote and requested. Fed by one thread, read by any. */
final class Recorder implements DevTools.Events {

  private final Map<String, String> dialogs = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<String>> pictures = new ConcurrentHashMap<>();
  private final ConsoleEvents console;
  private final NetworkEvents network;

  Recorder(BlockedHosts blocked, Clock clock) {
    this.console = new ConsoleEvents(blocked, clock);
    this.network = new NetworkEvents(blocked);
  }

  List<ConsoleLine> console() {
    return console.lines();
  }

  List<NetworkRequest> requests() {
    return network.requests();
  }

  /** The session of the document whose dialog waits for an answer. */
  Optional<String> openDialog() {
    return dialogs.keySet().stream().findAny();
  }

  /** The next picture that a screencast of this page sends. */
  CompletableFuture<String> nextPicture(String session) {
    return pictures.computeIfAbsent(session, any -> new CompletableFuture<>());
  }

  @Override
  public void onEvent(String session, String method, JsonNode parameters) {
    switch (method) {
      case "Page.javascriptDialogOpening" -> {
        dialogs.put(session, method);
        console.onDialog(parameters);
      }
      case "Page.screencastFrame" -> {
        CompletableFuture<String> picture = pictures.remove(session);
        if (picture != null) {
          picture.complete(parameters.path("data").asText());
        }
      }
      case "Page.javascriptDialogClosed" -> dialogs.remove(session);
      case "Runtime.consoleAPICalled" -> console.onMessage(parameters);
      case "Runtime.exceptionThrown" -> console.onException(parameters);
      case "Log.entryAdded" -> console.onEntry(parameters.path("entry"));
      case "Network.requestWillBeSent" -> network.onRequest(parameters);
      case "Network.responseReceived" -> network.onResponse(parameters);
      case "Network.loadingFinished" -> network.onFinish(parameters);
      case "Network.loadingFailed" -> network.onFailure(parameters);
      default -> {
        // Of no use as evidence.
      }
    }
  }
}
