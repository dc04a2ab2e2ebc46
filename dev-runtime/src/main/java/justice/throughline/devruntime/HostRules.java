package justice.throughline.devruntime;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** PostgreSQL's {@code pg_hba.conf}: who may connect, and by what. */
record HostRules(Path file) {

    private static final Pattern TRUST = Pattern.compile("(?m)^\\s*(?:local|host\\w*)\\s.*\\strust\\s*$");

    static HostRules of(Path data) {
        return new HostRules(data.resolve("pg_hba.conf"));
    }

    /** Whether somebody is let in without a password, as all were before there were any. */
    boolean trusting() throws IOException {
        return Files.exists(file) && TRUST.matcher(Files.readString(file)).find();
    }

    void askForPasswords() throws IOException {
        write("scram-sha-256");
    }

    /** Until the server has been given passwords that are known. */
    void trust() throws IOException {
        write("trust");
    }

    private void write(String method) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Privacy.makeFile(unfinished);
        Files.writeString(
                unfinished,
                "# written by the embedded runtime\nhost all all " + Ports.LOOPBACK + "/32 " + method + "\n");
        Files.move(unfinished, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
