package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.WebDriverException;

/** The readable text of an exception: the message without the driver's details. */
final class FailureText {

  /** Lines that Selenium and Selenide add for diagnosis of themselves. */
  private static final Pattern NOISE =
      Pattern.compile(
          "^\\s*(\\(Session info:|For documentation on this error|Build info:|System info:"
              + "|Driver info:|Capabilities |Command: \\[|Element: \\[|Session ID:|Host info:"
              + "|selenide.baseUrl: |Screenshot: |Page source: |Caused by: |#\\d+ 0x).*");

  private static final Pattern STATE_CODE = Pattern.compile("^(unknown error|timeout): (?=\\S)");

  /** Packages whose stack frames are not the author's. */
  private static final List<String> LIBRARIES =
      List.of(
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "com.sun.",
          "com.codeborne.",
          "org.assertj.",
          "org.openqa.selenium.",
          "dev.journeybeat.");

  /** Frames below these belong to the caller of the run. */
  private static final List<String> BEGINNINGS =
      List.of(Phase.class.getName(), AttemptWalk.class.getName(), Runner.class.getName());

  private FailureText() {}

  /** The message, and the line of the journey or page object that caused it. */
  static String of(Throwable failure) {
    return sentence(failure)
        + place(failure.getStackTrace()).map(at -> "\n  at:       " + at).orElse("");
  }

  /** The topmost line of author code in the stack, such as {@code CartPage.java:31}. */
  static Optional<String> place(StackTraceElement[] stack) {
    return Stream.of(stack)
        .takeWhile(frame -> BEGINNINGS.stream().noneMatch(frame.getClassName()::startsWith))
        .filter(FailureText::isAuthors)
        .findFirst()
        .map(frame -> "%s:%d".formatted(frame.getFileName(), frame.getLineNumber()));
  }

  static boolean isAuthors(StackTraceElement frame) {
    return LIBRARIES.stream().noneMatch(frame.getClassName()::startsWith);
  }

  private static String sentence(Throwable failure) {
    List<String> lines = new ArrayList<>();
    if (failure.getMessage() != null) {
      failure.getMessage().lines().filter(FailureText::isForPeople).forEach(lines::add);
    }
    if (lines.isEmpty()) {
      return named(failure);
    }
    lines.replaceAll(line -> line.replaceFirst("^selenide.url: ", "  address:  "));
    lines.set(0, STATE_CODE.matcher(lines.get(0)).replaceFirst(""));
    String text = String.join("\n", lines).strip();
    return saysItself(failure) ? text : named(failure) + ": " + text;
  }

  /** The origin of the exception, and its class. */
  private static String named(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    if (saysItself(failure)) {
      return name;
    }
    if (failure instanceof VirtualMachineError) {
      return "the machine ran out of memory: " + name;
    }
    return (isOurs(failure) ? "the monitor's own code threw " : "the journey's own code threw ")
        + name;
  }

  /** Whether the monitor's own code failed, rather than rejecting a request of the journey. */
  private static boolean isOurs(Throwable failure) {
    boolean refusal =
        failure instanceof IllegalArgumentException || failure instanceof IllegalStateException;
    return !refusal
        && Stream.of(failure.getStackTrace())
            .filter(frame -> !frame.getClassName().matches("(javax?|jdk|sun|com\\.sun)\\..*"))
            .findFirst()
            .filter(frame -> frame.getClassName().startsWith("dev.journeybeat."))
            .isPresent();
  }

  private static boolean isForPeople(String line) {
    return !NOISE.matcher(line).matches() && !line.isBlank();
  }

  /**
   * Whether the message is written for people. The message of a NullPointerException, for example,
   * is not.
   */
  private static boolean saysItself(Throwable failure) {
    return failure instanceof AssertionError
        || failure instanceof WebDriverException
        || failure instanceof InconclusiveException;
  }
}
