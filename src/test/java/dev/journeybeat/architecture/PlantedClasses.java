package dev.journeybeat.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The classes that are planted for the rules, compiled where no other test sees them. */
final class PlantedClasses {

  private final Path folder;
  private final List<ArchitectureRule> rules;

  /** Compiles what is planted for these rules into a folder. */
  PlantedClasses(Path folder, List<ArchitectureRule> rules) {
    this.folder = folder;
    this.rules = rules;
    StringWriter errors = new StringWriter();
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(errors, null, null, List.of("-d", folder.toString()), null, sources())
            .call();
    if (!compiled) {
      throw new IllegalStateException(errors.toString());
    }
  }

  /** What is planted for one rule. */
  JavaClasses of(ArchitectureRule rule) {
    List<Path> files =
        rule.planted().stream()
            .map(planted -> planted.packageName().replace('.', '/'))
            .map(place -> folder.resolve(place).resolve(name(rule) + ".class"))
            .toList();
    return new ClassFileImporter().importPaths(files);
  }

  private List<Source> sources() {
    return rules.stream()
        .flatMap(rule -> rule.planted().stream().map(planted -> new Source(planted, name(rule))))
        .toList();
  }

  private String name(ArchitectureRule rule) {
    return "Planted" + rules.indexOf(rule);
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(ArchitectureRule.Planted planted, String name) {
      super(
          URI.create(
              "planted:///%s/%s.java".formatted(planted.packageName().replace('.', '/'), name)),
          Kind.SOURCE);
      text =
          "package %s; public class %s { %s }"
              .formatted(planted.packageName(), name, planted.body().replace("{it}", name));
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
