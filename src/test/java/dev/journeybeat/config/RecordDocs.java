package dev.journeybeat.config;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The Javadoc of a settings record, as Markdown.
 *
 * @param summary its description, without block tags
 * @param components the description of each component, by its name in Java
 */
record RecordDocs(String summary, Map<String, String> components) {

  private static final Path SOURCES = Path.of("src/main/java");

  /**
   * Reads it from the source.
   *
   * @throws IllegalStateException if the record has no Javadoc
   */
  static RecordDocs of(Class<?> record) {
    Class<?> outermost = record;
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    Path source = SOURCES.resolve(outermost.getName().replace('.', '/') + ".java");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(source));
      DocTrees trees = DocTrees.instance(task);
      Finder finder = new Finder(trees, record.getSimpleName());
      task.parse().forEach(unit -> finder.scan(new TreePath(unit), null));
      if (finder.found == null) {
        throw new IllegalStateException(record + " has no Javadoc");
      }
      return of(finder.found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RecordDocs of(DocCommentTree comment) {
    Map<String, String> components = new LinkedHashMap<>();
    for (DocTree tag : comment.getBlockTags()) {
      if (tag instanceof ParamTree param) {
        components.put(param.getName().toString(), markdown(param.getDescription()));
      }
    }
    return new RecordDocs(markdown(comment.getFullBody()), components);
  }

  private static String markdown(List<? extends DocTree> trees) {
    StringBuilder text = new StringBuilder();
    for (DocTree tree : trees) {
      if (tree instanceof LiteralTree literal) {
        text.append('`').append(literal.getBody().getBody().strip()).append('`');
      } else if (tree instanceof LinkTree link) {
        text.append('`').append(link.getReference().getSignature()).append('`');
      } else if (tree.getKind() != DocTree.Kind.START_ELEMENT) {
        text.append(tree);
      }
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  private static final class Finder extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final DocTrees trees;
    private final String name;
    private @Nullable DocCommentTree found;

    Finder(DocTrees trees, String name) {
      this.trees = trees;
      this.name = name;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
      if (type.getSimpleName().contentEquals(name)) {
        found = trees.getDocCommentTree(getCurrentPath());
      }
      return super.visitClass(type, null);
    }
  }
}
