package justice.throughline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** CPU time and memory of a process and its children, from /proc. */
final class ProcessMeter {

    private static final int MILLIS_PER_TICK = 10;

    private ProcessMeter() {}

    /** Of the process, its living children and those that it has seen end. */
    static long cpuMillis(long pid) throws IOException {
        long ticks = 0;
        for (long each : family(pid)) {
            String[] stat = stat(each);
            ticks += Long.parseLong(stat[11]) + Long.parseLong(stat[12]);
            if (each == pid && pid != ProcessHandle.current().pid()) {
                ticks += Long.parseLong(stat[13]) + Long.parseLong(stat[14]);
            }
        }
        return ticks * MILLIS_PER_TICK;
    }

    /** Memory held; what processes share counts once. */
    static long residentBytes(long pid) throws IOException {
        long kilobytes = 0;
        for (long each : family(pid)) {
            Path rollup = Path.of("/proc", String.valueOf(each), "smaps_rollup");
            if (Files.exists(rollup)) {
                kilobytes += Files.readAllLines(rollup).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            }
        }
        return kilobytes * 1024;
    }

    /** This process has started all the others, which do not count as its own. */
    private static List<Long> family(long pid) {
        if (pid == ProcessHandle.current().pid()) {
            return List.of(pid);
        }
        return ProcessHandle.of(pid)
                .map(handle -> Stream.concat(Stream.of(handle), handle.descendants())
                        .map(ProcessHandle::pid)
                        .toList())
                .orElse(List.of());
    }

    /** The fields after the command name, which may hold spaces. */
    private static String[] stat(long pid) throws IOException {
        Path file = Path.of("/proc", String.valueOf(pid), "stat");
        if (!Files.exists(file)) {
            return "0 ".repeat(50).split(" ");
        }
        String line = Files.readString(file);
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }
}
