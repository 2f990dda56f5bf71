package dev.journeybeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportsTest {

  private final Run run = SampleRuns.run("7");

  @Test
  void junitReportHasASuiteForTheRun_andACaseForEachStep() throws Exception {
    Element suite = suite(SampleRuns.passed(run, SampleRuns.passed("log in")));

    assertThat(suite.getAttribute("name")).isEqualTo("checkout");
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("failures")).isEqualTo("0");
    assertThat(suite.getAttribute("errors")).isEqualTo("0");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(2);
  }

  @Test
  void junitReportTellsAFailedStep_whateverCharactersItsMessageHas() throws Exception {
    String failure = "expected: <b> & \"4\"\u0007\nfound: 5";
    Element suite = suite(SampleRuns.failed(run, failure, SampleRuns.failed("pay", failure)));

    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    Element told = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(told.getAttribute("message")).isEqualTo("expected: <b> & \"4\"?");
    assertThat(told.getTextContent()).isEqualTo("expected: <b> & \"4\"?\nfound: 5");
  }

  @Test
  void junitReportTellsAnInconclusiveRunAsAnError() throws Exception {
    Element suite = suite(SampleRuns.inconclusive(run, "no browser"));

    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("error").item(0).getTextContent())
        .isEqualTo("no browser");
  }

  @Test
  void jsonHasTheRunWithItsAttemptsStepsAndUndo() throws Exception {
    RunResult failed = SampleRuns.failed(run, "found 5", SampleRuns.failed("pay", "found 5"));
    JsonNode told = new ObjectMapper().readTree(RunJson.of(List.of(failed))).get(0);

    assertThat(told.get("verdict").asText()).isEqualTo("FAILED");
    assertThat(told.get("leg").asText()).isEqualTo("DATABASE");
    assertThat(told.get("tookMillis").asLong()).isEqualTo(8_240);
    assertThat(told.at("/attempts/0/steps/0/failure").asText()).isEqualTo("found 5");
    assertThat(told.get("undo").isArray()).isTrue();
  }

  private static Element suite(RunResult result) throws Exception {
    String report = JUnitXml.of(List.of(result));
    return (Element)
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(report)))
            .getElementsByTagName("testsuite")
            .item(0);
  }
}
