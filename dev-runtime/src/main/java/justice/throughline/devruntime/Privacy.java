package justice.throughline.devruntime;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files that only their owner can read, where the file system knows owners. */
public final class Privacy {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private Privacy() {}

    /** @return the folder, which is made unless it is there */
    public static Path makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        narrow(folder, FOLDER);
        return folder;
    }

    static void makeFile(Path file) throws IOException {
        Files.createFile(file);
        narrow(file, FILE);
    }

    /** Takes others' rights from a file, or a folder and all in it, however it was made; what links point to is left. */
    public static void narrowAll(Path start) throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                narrow(folder, FOLDER);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) narrow(file, FILE);
                return FileVisitResult.CONTINUE;
            }

            /** Not there, or a broker of before is still tidying up. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw failure;
            }
        });
    }

    private static void narrow(Path path, Set<PosixFilePermission> wanted) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        try {
            if (view != null && !wanted.containsAll(view.readAttributes().permissions())) view.setPermissions(wanted);
        } catch (NoSuchFileException gone) {
            // nobody can read it then
        }
    }
}
