package dev.journeybeat.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of the docs. */
record MarkdownFile(Path path, List<String> lines) {

  private static final Pattern FENCE = Pattern.compile("\\s*```([\\w-]*).*");
  private static final Pattern SNIPPET = Pattern.compile("\\s*<!-- snippet: (\\S+)#(\\S+) -->\\s*");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  /**
   * A fenced block.
   *
   * @param line of the opening fence, from 1
   * @param language after the fence
   * @param source the file and region that it shows; empty if it is not a snippet
   */
  record Block(int line, String language, String text, String source) {}

  static MarkdownFile read(Path path) {
    try {
      return new MarkdownFile(path, Files.readAllLines(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      if (fence.matches()) {
        int end = i + 1;
        while (!lines.get(end).strip().equals("```")) {
          end++;
        }
        Matcher snippet = SNIPPET.matcher(i == 0 ? "" : lines.get(i - 1));
        blocks.add(
            new Block(
                i + 1,
                fence.group(1),
                String.join("\n", lines.subList(i + 1, end)),
                snippet.matches() ? snippet.group(1) + "#" + snippet.group(2) : ""));
        i = end;
      }
    }
    return blocks;
  }

  /** The page with the text of one of its blocks replaced. */
  MarkdownFile with(Block block, String text) {
    List<String> changed = new ArrayList<>(lines.subList(0, block.line()));
    changed.addAll(text.lines().toList());
    changed.addAll(lines.subList(block.line() + block.text().split("\n", -1).length, lines.size()));
    return new MarkdownFile(path, changed);
  }

  void write() throws IOException {
    Files.write(path, lines);
  }

  /** Links to other files of the repository, as they are written. */
  List<String> links() {
    return LINK.matcher(prose())
        .results()
        .map(match -> match.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .toList();
  }

  /** The anchors of its headings. */
  List<String> anchors() {
    return prose()
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toList());
  }

  private String prose() {
    return String.join("\n", lines).replaceAll("(?s)```.*?\n\\s*```", "");
  }

  /** As it is named in messages: {@code docs/checks.md:12}. */
  String at(Block block) {
    return path + ":" + block.line();
  }
}
