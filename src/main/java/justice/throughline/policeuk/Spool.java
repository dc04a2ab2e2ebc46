package justice.throughline.policeuk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where uploaded files wait for their import, so that they outlive the app. */
@Component
class Spool {

    private final Path folder;
    private final UUID owner;

    Spool(
            @Value("${throughline.policeuk.spool:${throughline.runtime.home:${java.io.tmpdir}/throughline}/imports}")
                    Path folder) {
        this.folder = folder.toAbsolutePath();
        this.owner = owner(this.folder);
    }

    /** Tells this folder from that of another copy of the app. */
    UUID owner() {
        return owner;
    }

    Path file(UUID importId, int position) {
        return folder.resolve(importId + "-" + position);
    }

    /** Saves what is sent while it comes, whatever its size. @return its SHA-256 */
    static String save(InputStream in, Path path) throws IOException {
        try (var digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            Files.copy(digesting, path, StandardCopyOption.REPLACE_EXISTING);
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void remove(UUID importId, int files) {
        for (int i = 0; i < files; i++) {
            try {
                Files.deleteIfExists(file(importId, i));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static UUID owner(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("owner");
            if (Files.notExists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return UUID.fromString(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Uploads cannot be kept in " + folder, e);
        }
    }
}
