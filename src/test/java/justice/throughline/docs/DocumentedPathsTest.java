package justice.throughline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps what the documents say about the repository true. */
class DocumentedPathsTest {

    private static final Path ROOT = Files.exists(Path.of("processes")) ? Path.of("") : Path.of("..");
    private static final List<String> OUTSIDE_DOCS = List.of(
            "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "bench/README.md", "lint/README.md", "processes/README.md");
    private static final Pattern LINKED = Pattern.compile("\\]\\((?!https?:|#)([^)\\s]+)\\)");
    private static final Pattern QUOTED = Pattern.compile(
            "`((?:README|CHANGELOG|CONTRIBUTING|LICENSE|pom|\\.ci|bench|dev-runtime|docs|exporter|forms|lint|processes"
                    + "|search-exporter|src|web|workers)(?:[./][\\w./*-]*)?)`");

    @ParameterizedTest
    @MethodSource("documents")
    void shouldNameOnlyPathsThatExist(Path document) throws IOException {
        String text = Files.readString(ROOT.resolve(document));
        Path folder = document.getParent() == null ? ROOT : ROOT.resolve(document.getParent());

        Stream<Path> links = found(LINKED, text).map(folder::resolve);
        Stream<Path> names =
                found(QUOTED, text).filter(name -> !name.contains("*")).map(ROOT::resolve);
        List<Path> missing =
                Stream.concat(links, names).filter(path -> !Files.exists(path)).toList();

        assertThat(missing).as("paths in %s that are not there", document).isEmpty();
    }

    /** All but what everybody uses and what plays the others. */
    @Test
    void shouldSayWhenToLookIntoEachModule() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var table = readme.split("## Which module, when")[1].split("\n## ")[0];
        try (Stream<Path> modules = Files.list(ROOT.resolve("src/main/java/justice/throughline"))) {
            var unsaid = modules.filter(Files::isDirectory)
                    .map(module -> module.getFileName().toString())
                    .filter(module -> !List.of("shared", "demo").contains(module))
                    .filter(module -> !table.contains("`" + module + "`"))
                    .toList();

            assertThat(unsaid)
                    .as("modules that the table in README.md leaves out")
                    .isEmpty();
        }
    }

    @Test
    void shouldHaveOneDecisionRecordForEachNumber() throws IOException {
        try (Stream<Path> records = Files.list(ROOT.resolve("docs/adr"))) {
            List<String> numbers = records.map(
                            record -> record.getFileName().toString().substring(0, 4))
                    .toList();

            assertThat(numbers).isNotEmpty().doesNotHaveDuplicates().allMatch(number -> number.matches("\\d{4}"));
        }
    }

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> inDocs = docs.filter(path -> path.toString().endsWith(".md"))
                    .map(ROOT::relativize)
                    .toList();
            return Stream.concat(OUTSIDE_DOCS.stream().map(Path::of), inDocs.stream());
        }
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
