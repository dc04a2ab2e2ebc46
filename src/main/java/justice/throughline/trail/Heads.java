package justice.throughline.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The last seal of each day in a file outside the database, which whoever rewrites the database does not reach. */
@Component
class Heads {

    private static final Pattern LINE = Pattern.compile("(\\d+),([0-9a-f]{64}),\\S+");

    private final Path file;

    Heads(@Value("${throughline.audit.heads:${throughline.runtime.home:.throughline}/audit-heads.csv}") Path file) {
        this.file = file.toAbsolutePath();
    }

    void add(long number, String hash, Instant at) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, number + "," + hash + "," + at + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hashes by the numbers of their seals. */
    Map<Long, String> all() {
        try {
            var heads = new HashMap<Long, String>();
            for (var line : Files.readAllLines(file)) {
                var parts = LINE.matcher(line);
                if (!parts.matches()) throw new IllegalStateException("A line of " + file + " is no seal");
                heads.put(Long.valueOf(parts.group(1)), parts.group(2));
            }
            return heads;
        } catch (NoSuchFileException none) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
