package justice.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Prints how long files and methods are, and holds them to what a reader can keep in mind. */
class SizeTest {

    private static final List<String> SHIPPED =
            List.of("src/main", "workers/main", "exporter/src/main", "dev-runtime/src/main", "bench/src/main");
    private static final List<String> ALL = List.of(
            "src/main", "src/test", "workers", "exporter/src", "search-exporter/src", "dev-runtime/src", "bench/src");

    @Test
    void shouldKeepEachFileWithinWhatIsReadAtOnce() {
        var lines = new TreeMap<String, Integer>();
        for (var file : files(ALL)) lines.put(file.toString(), lines(file));

        print("lines of a Java file", lines);
        assertThat(lines)
                .as(
                        "because who changes a file must first have read it: at most 250 lines, blank ones and imports aside")
                .allSatisfy((file, length) -> assertThat(length).isLessThanOrEqualTo(250));
    }

    @Test
    void shouldKeepEachMethodWithinAScreen() throws IOException {
        var lines = methods(files(SHIPPED));

        print("lines of a method", lines);
        assertThat(lines)
                .as("because a method that does one thing is seen whole: at most 30 lines between its braces")
                .allSatisfy((method, length) -> assertThat(length).isLessThanOrEqualTo(30));
    }

    private static List<Path> files(List<String> folders) {
        try (var files = folders.stream().map(Path.of("..")::resolve).flatMap(SizeTest::walk)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Path file) {
        try (var lines = Files.lines(file)) {
            return (int) lines.filter(line -> !line.isBlank() && !line.startsWith("import "))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> methods(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
            var positions = Trees.instance(task).getSourcePositions();
            var lines = new HashMap<String, Integer>();
            for (var unit : task.parse()) {
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                        if (method.getBody() != null) {
                            var start = line(unit, positions.getStartPosition(unit, method.getBody()));
                            var end = line(unit, positions.getEndPosition(unit, method.getBody()));
                            var name = unit.getSourceFile().getName() + ":" + start + " " + method.getName();
                            lines.put(name, Math.max(0, end - start - 1));
                        }
                        return super.visitMethod(method, nothing);
                    }
                }.scan(unit, null);
            }
            return lines;
        }
    }

    private static int line(CompilationUnitTree unit, long position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    private static void print(String what, Map<String, Integer> lengths) {
        var sorted = lengths.values().stream().sorted().toList();
        System.out.printf(
                "SIZE: %s: median %d, p90 %d, max %d of %d%n",
                what, at(sorted, 50), at(sorted, 90), at(sorted, 100), sorted.size());
    }

    private static int at(List<Integer> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
