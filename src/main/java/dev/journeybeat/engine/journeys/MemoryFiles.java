package dev.journeybeat.engine.journeys;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** Keeps the output of the compiler in memory. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

  private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();

  MemoryFiles(JavaFileManager files) {
    super(files);
  }

  /** A source in memory. */
  static final class Text extends SimpleJavaFileObject {

    private final Source source;
    private final String text;

    Text(Source source, String text) {
      super(source.path().toUri(), Kind.SOURCE);
      this.source = source;
      this.text = text;
    }

    Source source() {
      return source;
    }

    String text() {
      return text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
    if (sibling instanceof Text text) {
      sources.put(className, text.source().name());
    }
    URI address = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
    return new SimpleJavaFileObject(address, kind) {
      @Override
      public OutputStream openOutputStream() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        classes.put(className, bytes);
        return bytes;
      }
    };
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one.toUri().equals(other.toUri());
  }

  Compilation compilation() {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    classes.forEach((name, out) -> bytes.put(name, out.toByteArray()));
    return new Compilation(bytes, sources, List.of());
  }
}
