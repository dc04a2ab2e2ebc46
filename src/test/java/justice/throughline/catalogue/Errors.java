package justice.throughline.catalogue;

import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Codes of BPMN errors, on both sides. */
final class Errors {

    private static final Path WORKERS = Path.of("../workers/main/java");
    private static final Pattern THROWN = Pattern.compile("(?:[bB]pmnError|errorCode)\\(\\s*\"([A-Z_]+)\"");

    private Errors() {}

    static Set<String> caught() {
        return Models.elements(ErrorEventDefinition.class).stream()
                .map(definition -> definition.getError().getErrorCode())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> thrown() {
        try (var files = Files.walk(WORKERS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> thrownIn(text(file)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> thrownIn(String source) {
        return THROWN.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
