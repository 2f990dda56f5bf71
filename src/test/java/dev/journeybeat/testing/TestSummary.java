package dev.journeybeat.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Prints what a person wants to know of the reports of Surefire and Failsafe: how many tests ran,
 * the slowest classes, what was skipped and why, and which tests passed only when they were run
 * once more. A program of one file: {@code java TestSummary.java target/surefire-reports …}.
 */
public final class TestSummary {

  private static final int SLOWEST = Integer.getInteger("slowest", 10);

  private record TestClass(String name, double seconds, int tests) {}

  private final List<TestClass> classes = new ArrayList<>();
  private final Map<String, Integer> skipped = new TreeMap<>();
  private final List<String> flaky = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();

  private TestSummary() {}

  /** Prints the summary of these folders of reports; those that don't exist are left out. */
  public static void main(String... folders) throws Exception {
    TestSummary summary = new TestSummary();
    for (String folder : folders) {
      summary.read(Path.of(folder));
    }
    System.out.print(summary.text());
  }

  static String of(Path folder) throws Exception {
    TestSummary summary = new TestSummary();
    summary.read(folder);
    return summary.text();
  }

  private void read(Path folder) throws Exception {
    if (!Files.isDirectory(folder)) {
      return;
    }
    DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (file.getFileName().toString().matches("TEST-.*\\.xml")) {
          add(parser.parse(new File(file.toString())).getDocumentElement());
        }
      }
    }
  }

  private void add(Element suite) {
    String name = shortened(suite.getAttribute("name"));
    NodeList tests = suite.getElementsByTagName("testcase");
    classes.add(
        new TestClass(name, Double.parseDouble(suite.getAttribute("time")), tests.getLength()));
    for (int i = 0; i < tests.getLength(); i++) {
      Element test = (Element) tests.item(i);
      String title = name + "." + test.getAttribute("name");
      if (has(test, "skipped")) {
        String reason =
            ((Element) test.getElementsByTagName("skipped").item(0)).getAttribute("message");
        skipped.merge(
            name + ": " + reason.replaceFirst("^Assumption failed: ", ""), 1, Integer::sum);
      }
      if (has(test, "flakyFailure") || has(test, "flakyError")) {
        flaky.add(title);
      }
      if (has(test, "failure") || has(test, "error")) {
        failed.add(title);
      }
    }
  }

  private static boolean has(Element test, String child) {
    return test.getElementsByTagName(child).getLength() > 0;
  }

  private static String shortened(String className) {
    return className.replaceFirst("^dev\\.journeybeat\\.", "");
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    double all = classes.stream().mapToDouble(TestClass::seconds).sum();
    int tests = classes.stream().mapToInt(TestClass::tests).sum();
    line(text, "%n%d tests in %d classes, %.0f s of test time", tests, classes.size(), all);
    line(text, "%nThe slowest classes:");
    classes.stream()
        .sorted(Comparator.comparingDouble(TestClass::seconds).reversed())
        .limit(SLOWEST)
        .forEach(
            each ->
                line(
                    text,
                    "  %6.1f s  %4.1f %%  %s (%d tests)",
                    each.seconds(),
                    100 * each.seconds() / Math.max(all, 0.001),
                    each.name(),
                    each.tests()));
    list(text, "Skipped:", skipped.entrySet().stream().map(TestSummary::counted).toList());
    list(text, "Flaky (failed once, passed when run once more):", flaky);
    list(text, "Failed:", failed);
    return text.toString();
  }

  private static String counted(Map.Entry<String, Integer> reason) {
    return reason.getValue() == 1
        ? reason.getKey()
        : reason.getKey() + " (" + reason.getValue() + " tests)";
  }

  private static void list(StringBuilder text, String title, List<String> entries) {
    if (!entries.isEmpty()) {
      line(text, "%n" + title);
      entries.forEach(each -> line(text, "  %s", each));
    }
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format + "%n", values));
  }
}
