package justice.throughline.devruntime;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords of one home: made when first asked for, kept in files that only their owner can read. */
record Secrets(Path folder) {

    private static final int BYTES = 24;

    /** Whether it was made before. */
    boolean has(String name) throws IOException {
        var file = file(name);
        return Files.exists(file) && !Files.readString(file).isBlank();
    }

    /** Letters, digits, hyphens and underscores only. */
    String get(String name) throws IOException {
        if (!has(name)) make(name);
        return Files.readString(file(name)).strip();
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private void make(String name) throws IOException {
        Privacy.makeFolder(folder);
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var unfinished = file(name + ".new");
        Files.deleteIfExists(unfinished);
        Privacy.makeFile(unfinished);
        Files.writeString(unfinished, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        Files.move(unfinished, file(name), ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
