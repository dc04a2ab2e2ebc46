package justice.throughline.devruntime;

import java.util.Optional;

/** Processes that are not, or no longer, this one's children. */
final class Processes {

    private static final int PATIENCE_MS = 10_000;

    private Processes() {}

    /** A process that runs the program which the mark in its command line tells; one that has ended does not count. */
    static Optional<ProcessHandle> find(String pid, String mark) {
        return ProcessHandle.of(Long.parseLong(pid)).filter(process -> runs(process, mark));
    }

    /** Waits for the end of a process that was told to end; kills it after ten seconds. */
    static void end(String pid, String mark) throws InterruptedException {
        Optional<ProcessHandle> found = find(pid, mark);
        for (int waited = 0; waited < PATIENCE_MS && find(pid, mark).isPresent(); waited += 50) {
            Thread.sleep(50);
        }
        found.filter(process -> runs(process, mark)).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static boolean runs(ProcessHandle process, String mark) {
        return process.info().commandLine().orElse("").contains(mark);
    }
}
