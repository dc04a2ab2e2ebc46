package justice.throughline.devruntime;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What to start and where.
 *
 * @param home folder that keeps all data and logs
 * @param fresh whether what the folder keeps is wiped first
 * @param journal whether the broker loads our exporter; without it, it is the bare engine to measure against
 * @param searchExporter whether the broker also loads the exporter that answers searches in tests
 * @param size how many brokers there are
 * @param usualPorts whether the usual ports are tried first; otherwise free ones are taken at once
 * @param exit told what to do when this process ends
 * @param progress told what goes on, one line at a time
 */
public record RuntimeOptions(
        Path home,
        boolean fresh,
        boolean journal,
        boolean searchExporter,
        ClusterSize size,
        boolean usualPorts,
        Consumer<Runnable> exit,
        Consumer<String> progress) {

    public RuntimeOptions {
        home = home.toAbsolutePath().normalize();
        if (searchExporter && size.brokers() > 1) {
            throw new RuntimeFailure("The exporter that answers searches in tests knows one broker only.");
        }
    }

    /** Keeps the data, takes free ports, ends as the Java process begins to end, and says nothing. */
    public static RuntimeOptions in(Path home) {
        return new RuntimeOptions(home, false, true, false, ClusterSize.ONE, false, RuntimeOptions::hook, line -> {});
    }

    public RuntimeOptions withFresh(boolean wiped) {
        return new RuntimeOptions(home, wiped, journal, searchExporter, size, usualPorts, exit, progress);
    }

    public RuntimeOptions withJournal(boolean loaded) {
        return new RuntimeOptions(home, fresh, loaded, searchExporter, size, usualPorts, exit, progress);
    }

    public RuntimeOptions withSearchExporter(boolean loaded) {
        return new RuntimeOptions(home, fresh, journal, loaded, size, usualPorts, exit, progress);
    }

    public RuntimeOptions withSize(ClusterSize wanted) {
        return new RuntimeOptions(home, fresh, journal, searchExporter, wanted, usualPorts, exit, progress);
    }

    public RuntimeOptions withUsualPorts(boolean tried) {
        return new RuntimeOptions(home, fresh, journal, searchExporter, size, tried, exit, progress);
    }

    /** For a program that still needs the runtime while it ends itself. */
    public RuntimeOptions withExit(Consumer<Runnable> told) {
        return new RuntimeOptions(home, fresh, journal, searchExporter, size, usualPorts, told, progress);
    }

    public RuntimeOptions withProgress(Consumer<String> told) {
        return new RuntimeOptions(home, fresh, journal, searchExporter, size, usualPorts, exit, told);
    }

    private static void hook(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "embedded-runtime-stop"));
    }
}
