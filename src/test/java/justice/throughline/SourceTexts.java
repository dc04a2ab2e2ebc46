package justice.throughline;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The texts that stand in a class of the application or of the workers, SQL among them.
 *
 * @param module the last part of its package
 * @param type without its module
 */
record SourceTexts(String module, String type, List<String> texts) {

    private static final List<SourceTexts> ALL = read();

    /** Module and class. */
    String name() {
        return module + "." + type;
    }

    /** Read once for all tests that ask. */
    static List<SourceTexts> all() {
        return ALL;
    }

    /** By one compiler, as each has a start of its own. */
    private static List<SourceTexts> read() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjectsFromPaths(sources());
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
            var all = new ArrayList<SourceTexts>();
            for (var unit : task.parse()) all.add(of(unit));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() throws IOException {
        try (var files = Stream.concat(Files.walk(Path.of("main/java")), Files.walk(Path.of("../workers/main/java")))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static SourceTexts of(CompilationUnitTree unit) {
        var source = Path.of(unit.getSourceFile().toUri());
        var folder = source.getName(source.getNameCount() - 2).toString();
        return new SourceTexts(folder, source.getFileName().toString().replace(".java", ""), texts(unit));
    }

    private static List<String> texts(CompilationUnitTree unit) {
        var texts = new ArrayList<String>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
                if (literal.getValue() instanceof String text) texts.add(text);
                return null;
            }
        }.scan(unit, null);
        return texts;
    }
}
