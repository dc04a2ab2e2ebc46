package justice.throughline.devruntime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;

final class Folders {

    private static final long LEAST_SPACE_MB = 1500;

    private Folders() {}

    static void delete(Path folder) throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
    }

    /** Only what is ours: the folder may be one that somebody uses for other things too. */
    static void wipe(Path home) throws IOException {
        for (String folder : List.of("postgres", "zeebe", "logs", "imports", "partners")) {
            delete(home.resolve(folder));
        }
        for (int broker = 2; Files.exists(home.resolve("zeebe-" + broker)); broker++) {
            delete(home.resolve("zeebe-" + broker));
        }
    }

    static void requireSpace(Path home, long bytes) {
        long free = bytes / (1024 * 1024);
        if (free < LEAST_SPACE_MB) {
            throw new RuntimeFailure("The disk is nearly full: " + free + " MB are left at " + home + ", at least "
                    + LEAST_SPACE_MB + " MB are needed.");
        }
    }
}
