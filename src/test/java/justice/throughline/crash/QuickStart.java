package justice.throughline.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Lets applications start from the classes as one of them has read and checked them: these tests start dozens. Java keeps
 * classes of jars only, so that those of folders are packed.
 */
final class QuickStart {

    private static final Path FOLDER = Path.of("target/quick-start").toAbsolutePath();
    private static final Path KEPT =
            FOLDER.resolve("classes-" + ProcessHandle.current().pid() + ".jsa");

    private QuickStart() {}

    /** Of a process that writes them down when it ends in order, or takes them from there. */
    static List<String> options() {
        var which = isReady() ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
        return List.of("-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off", which + KEPT);
    }

    static boolean isReady() {
        return Files.exists(KEPT);
    }

    /** The class path of this process without its tests. */
    static List<String> classPath() {
        return Packed.CLASS_PATH;
    }

    private static final class Packed {

        private static final List<String> CLASS_PATH = Stream.of(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .map(Path::of)
                .map(entry -> Files.isDirectory(entry) ? pack(entry) : entry)
                .map(Path::toString)
                .toList();

        private static Path pack(Path folder) {
            var name = folder.toAbsolutePath().normalize().toString().replaceAll("\\W+", "-");
            var jar = FOLDER.resolve(name + "-" + ProcessHandle.current().pid() + ".jar");
            try (var files = Files.walk(folder)) {
                Files.createDirectories(FOLDER);
                try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
                    for (var file : files.sorted().toList()) add(folder, file, out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return jar;
        }

        private static void add(Path folder, Path file, JarOutputStream out) throws IOException {
            var name = folder.relativize(file).toString().replace(File.separatorChar, '/');
            if (name.isEmpty()) return;
            var isFolder = Files.isDirectory(file);
            out.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
            if (!isFolder) Files.copy(file, out);
        }
    }
}
