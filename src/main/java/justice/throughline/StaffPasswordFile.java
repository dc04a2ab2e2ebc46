package justice.throughline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;
import justice.throughline.access.StaffReport.FirstPassword;
import justice.throughline.shared.Csv;
import justice.throughline.shared.CsvRows;
import justice.throughline.shared.RefusedStartException;

/** A new file of first passwords that nobody but its owner can read. */
final class StaffPasswordFile implements Consumer<List<FirstPassword>> {

    private static final List<String> HEADING = List.of("number", "name", "username", "first password");

    private final Path file;
    private final Csv csv;
    private boolean written;

    StaffPasswordFile(Path file, Csv csv) {
        this.file = file;
        this.csv = csv;
    }

    /** Writes it where there is something to write. */
    @Override
    public void accept(List<FirstPassword> passwords) {
        if (passwords.isEmpty()) return;
        try {
            Files.createFile(file, forItsOwner());
            written = true;
            csv.write(
                    file,
                    HEADING,
                    CsvRows.of(passwords.stream()
                            .map(each -> List.of(each.number(), each.name(), each.username(), each.password()))
                            .toList()));
        } catch (FileAlreadyExistsException there) {
            throw new RefusedStartException(
                    file + " is there already, and may hold passwords that somebody still needs.",
                    "Take it away, or name another by --throughline.staff-passwords.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isWritten() {
        return written;
    }

    Path file() {
        return file;
    }

    /** Takes it back: what it says has not come about. */
    void delete() {
        try {
            if (written) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileAttribute<?>[] forItsOwner() {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
