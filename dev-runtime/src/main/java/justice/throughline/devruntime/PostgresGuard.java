package justice.throughline.devruntime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A waiting shell that stops PostgreSQL when this process has died without doing so; costs less than a JVM. */
final class PostgresGuard {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final String SCRIPT = "trap '' INT; cat > /dev/null; [ -f \"$0\" ] && kill -INT $(head -n 1 \"$0\")";

    private PostgresGuard() {}

    /** Answers nothing on systems without that shell, where an abandoned server must be stopped by hand. */
    static @Nullable Process start(Path pidFile) throws IOException {
        return Files.exists(SHELL)
                ? new ProcessBuilder(SHELL.toString(), "-c", SCRIPT, pidFile.toString()).start()
                : null;
    }
}
