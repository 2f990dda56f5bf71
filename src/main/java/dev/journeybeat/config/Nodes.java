package dev.journeybeat.config;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Helper methods for YAML nodes. */
final class Nodes {

  private Nodes() {}

  static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  /** Whether the value is empty: {@code key:}, {@code key: null} or {@code key: ~}. */
  static boolean isNothing(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  /** Whether it may contain a value from outside the file. */
  static boolean isVaried(Node node) {
    return node instanceof ScalarNode scalar && Interpolation.isUsedIn(scalar.getValue());
  }

  /** The value, as displayed. */
  static String describe(Node node) {
    if (isNothing(node)) {
      return "nothing";
    }
    if (node instanceof ScalarNode scalar) {
      return isVaried(node) ? Problems.HIDDEN : Problems.quoted(scalar.getValue());
    }
    return node instanceof SequenceNode ? "a list" : "keys with values";
  }
}
