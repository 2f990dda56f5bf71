package dev.journeybeat.cli;

import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Formats runs as a JUnit XML report for pipelines: a run is a test suite, a step a test case. A
 * failed step is a failure; an inconclusive run and a failed undo are errors.
 */
final class JUnitXml {

  /**
   * @param problem {@code null}, {@code failure} or {@code error}
   */
  private record TestCase(
      String name, Duration took, @Nullable String problem, @Nullable String message) {}

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private JUnitXml() throws XMLStreamException {
    xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
  }

  static String of(List<RunResult> results) {
    try {
      JUnitXml report = new JUnitXml();
      report.write(results);
      return report.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the JUnit XML report could not be written", e);
    }
  }

  private void write(List<RunResult> results) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    for (RunResult result : results) {
      write(result, testCases(result));
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void write(RunResult result, List<TestCase> cases) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", result.run().journey());
    xml.writeAttribute("id", result.run().id());
    xml.writeAttribute("timestamp", result.run().startedAt().toString());
    xml.writeAttribute("time", seconds(result.took()));
    xml.writeAttribute("tests", String.valueOf(cases.size()));
    xml.writeAttribute("failures", count(cases, "failure"));
    xml.writeAttribute("errors", count(cases, "error"));
    for (TestCase each : cases) {
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", result.run().journey());
      xml.writeAttribute("name", writable(each.name()));
      xml.writeAttribute("time", seconds(each.took()));
      if (each.problem() != null) {
        String message = writable(String.valueOf(each.message()));
        xml.writeStartElement(each.problem());
        xml.writeAttribute("message", message.lines().findFirst().orElse(""));
        xml.writeCharacters(message);
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static List<TestCase> testCases(RunResult result) {
    String kind = result.verdict() == Verdict.FAILED ? "failure" : "error";
    List<TestCase> cases = new ArrayList<>();
    result.lastAttempt().steps().forEach(step -> cases.add(testCase(step, kind)));
    boolean told = cases.stream().anyMatch(each -> each.problem() != null);
    if (result.verdict() != Verdict.PASSED && !told) {
      cases.add(new TestCase("verdict", Duration.ZERO, kind, result.failure()));
    }
    result.undo().forEach(step -> cases.add(testCase(step, "error")));
    return cases;
  }

  private static TestCase testCase(Step step, String kind) {
    String problem = step.status() == StepStatus.FAILED ? kind : null;
    return new TestCase(step.name(), step.took(), problem, step.failure());
  }

  private static String count(List<TestCase> cases, String problem) {
    return String.valueOf(cases.stream().filter(each -> problem.equals(each.problem())).count());
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
  }

  /** Replaces control characters: XML 1.0 can't contain them, but a page's message may. */
  private static String writable(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "?");
  }
}
