package justice.throughline.devruntime;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The engine's classes as its first run has read and checked them: each later start takes them from there, for half of what
 * it costs. Made when a run ends in order, and kept beside what is unpacked for all homes of a checkout; every Java makes its own.
 */
final class LoadedClasses {

    private final Path kept;
    private final Path made;

    /**
     * @param name of what it is good for: these classes, read by this Java
     * @param shared where all homes find it
     * @param home of the run that makes it
     */
    LoadedClasses(String name, Path shared, Path home) {
        this.kept = shared.resolve(name + ".jsa");
        this.made = home.resolve("tmp").resolve(name + ".jsa");
    }

    /** For the next start; a Java that cannot use what is kept reads the classes as ever. */
    List<String> options() throws IOException {
        Files.deleteIfExists(made);
        var which = Files.exists(kept) ? "-XX:SharedArchiveFile=" + kept : "-XX:ArchiveClassesAtExit=" + made;
        return List.of("-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off", which);
    }

    /** Whether a run that ends now has to write it first. */
    boolean areMissing() {
        return !Files.exists(kept);
    }

    /** After a run that has ended by itself. */
    void keep() {
        try {
            if (Files.exists(made)) Files.move(made, kept, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException elsewhere) {
            // the next run makes it again
        }
    }
}
