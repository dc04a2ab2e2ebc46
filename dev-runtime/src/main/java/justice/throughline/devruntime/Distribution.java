package justice.throughline.devruntime;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The engine's archive, unpacked once for all homes of a checkout; only a whole one gets its final name. */
final class Distribution {

    private final Path archive;
    private final Path shared;

    Distribution(Path archive, Path shared) {
        this.archive = archive;
        this.shared = shared;
    }

    /** Answers the unpacked folder, after unpacking it if it is not there yet. */
    Path unpacked(Consumer<String> progress) throws IOException {
        Files.createDirectories(shared);
        try (var channel = FileChannel.open(shared.resolve("lock"), CREATE, WRITE);
                var lock = channel.lock()) {
            Path done = shared.resolve(name());
            if (!Files.isDirectory(done)) {
                progress.accept("Unpacking the engine (once) ...");
                unpackTo(done);
            }
            return done;
        }
    }

    private void unpackTo(Path done) throws IOException {
        Path part = shared.resolve(name() + ".part");
        Folders.delete(part);
        try {
            extract(part);
        } catch (IOException e) {
            Folders.delete(part);
            throw new RuntimeFailure(
                    "The engine's archive cannot be unpacked: " + archive + " (" + e.getMessage()
                            + "). If the disk is not full, the download was cut short:"
                            + " delete the archive's folder and run the build again.",
                    e);
        }
        Files.move(part, done);
    }

    private void extract(Path target) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
                var tar = new TarArchiveInputStream(new GZIPInputStream(file, 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = inside(target, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                }
            }
        }
    }

    /** The entry's place without the archive's top folder. */
    private static Path inside(Path target, String entry) throws IOException {
        Path path = target.resolve(entry.substring(entry.indexOf('/') + 1)).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("entry " + entry + " points outside");
        }
        return path;
    }

    private String name() {
        return archive.getFileName().toString().replace(".tar.gz", "");
    }
}
