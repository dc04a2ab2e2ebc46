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
 * @param usualPorts whether the usual ports are tried first; otherwise free ones are taken at once
 * @param progress told what goes on, one line at a time
 */
public record RuntimeOptions(
        Path home,
        boolean fresh,
        boolean journal,
        boolean searchExporter,
        boolean usualPorts,
        Consumer<String> progress) {

    public RuntimeOptions {
        home = home.toAbsolutePath().normalize();
    }

    /** Keeps the data, takes free ports and says nothing. */
    public static RuntimeOptions in(Path home) {
        return new RuntimeOptions(home, false, true, false, false, line -> {});
    }

    public RuntimeOptions withFresh(boolean wiped) {
        return new RuntimeOptions(home, wiped, journal, searchExporter, usualPorts, progress);
    }

    public RuntimeOptions withJournal(boolean loaded) {
        return new RuntimeOptions(home, fresh, loaded, searchExporter, usualPorts, progress);
    }

    public RuntimeOptions withSearchExporter(boolean loaded) {
        return new RuntimeOptions(home, fresh, journal, loaded, usualPorts, progress);
    }

    public RuntimeOptions withUsualPorts(boolean tried) {
        return new RuntimeOptions(home, fresh, journal, searchExporter, tried, progress);
    }

    public RuntimeOptions withProgress(Consumer<String> told) {
        return new RuntimeOptions(home, fresh, journal, searchExporter, usualPorts, told);
    }
}
