package justice.throughline.devruntime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Processes that are not, or no longer, this one's children, known by the file that holds their number. */
final class Processes {

    private static final int PATIENCE_MS = 10_000;

    private Processes() {}

    /** The number in the first line; nothing if the file is gone or was cut short. */
    static Optional<Long> number(Path pidFile) throws IOException {
        try (var lines = Files.lines(pidFile, ISO_8859_1)) {
            return lines.findFirst()
                    .map(String::trim)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** A process that runs the program which the mark in its command line tells; one that has ended does not count. */
    static Optional<ProcessHandle> find(Path pidFile, String mark) throws IOException {
        return number(pidFile).flatMap(ProcessHandle::of).filter(process -> runs(process, mark));
    }

    /** Waits for the end of a process that was told to end; kills it after ten seconds. */
    static void end(Path pidFile, String mark) throws IOException, InterruptedException {
        Optional<ProcessHandle> found = find(pidFile, mark);
        for (int waited = 0; waited < PATIENCE_MS && found.isPresent(); waited += 50) {
            Thread.sleep(50);
            found = found.filter(process -> runs(process, mark));
        }
        found.ifPresent(ProcessHandle::destroyForcibly);
    }

    private static boolean runs(ProcessHandle process, String mark) {
        return process.info().commandLine().orElse("").contains(mark);
    }
}
