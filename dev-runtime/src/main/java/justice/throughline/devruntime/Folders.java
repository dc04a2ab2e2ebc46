package justice.throughline.devruntime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

final class Folders {

    /** What it is called in a checkout, where it is for nothing else. */
    static final String USUAL = ".throughline";

    private static final long LEAST_SPACE_MB = 1500;

    private Folders() {}

    static void delete(Path folder) throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
    }

    /** Only what is ours: the folder may be one that somebody uses for other things too. */
    static void wipe(Path home) throws IOException {
        for (Path folder : ours(home)) {
            delete(folder);
        }
        // it tells of the audit of the database that is gone
        Files.deleteIfExists(home.resolve("audit-heads.csv"));
    }

    /** The same, so that only its owner can read it; the database's files it keeps to itself. */
    static void narrow(Path home) throws IOException {
        if (home.endsWith(USUAL)) {
            Privacy.makeFolder(home);
        }
        for (Path ours : ours(home)) {
            if (!ours.endsWith("postgres")) {
                Privacy.narrowAll(ours);
            }
        }
        Privacy.narrowAll(home.resolve("lock"));
        Privacy.narrowAll(home.resolve("owner.pid"));
    }

    private static List<Path> ours(Path home) {
        Stream<String> further = IntStream.iterate(2, broker -> broker + 1)
                .mapToObj(broker -> "zeebe-" + broker)
                .takeWhile(folder -> Files.exists(home.resolve(folder)));
        return Stream.concat(Stream.of("postgres", "zeebe", "logs", "imports", "partners", "secrets"), further)
                .map(home::resolve)
                .toList();
    }

    static void requireSpace(Path home, long bytes) {
        long free = bytes / (1024 * 1024);
        if (free < LEAST_SPACE_MB) {
            throw new RuntimeFailure("The disk is nearly full: " + free + " MB are left at " + home + ", at least "
                    + LEAST_SPACE_MB + " MB are needed.");
        }
    }
}
