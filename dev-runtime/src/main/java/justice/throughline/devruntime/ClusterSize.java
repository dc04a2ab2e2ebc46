package justice.throughline.devruntime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How many brokers make up the engine.
 *
 * @param brokers as many partitions there are, each led by a broker of its own while all of them live
 * @param replicas how many brokers keep what one partition knows
 */
public record ClusterSize(int brokers, int replicas) {

    static final ClusterSize ONE = new ClusterSize(1, 1);
    private static final int MOST = 5;

    public ClusterSize {
        if (brokers < 1 || brokers > MOST || replicas < 1 || replicas > brokers) {
            throw new RuntimeFailure("An engine of " + brokers + " brokers that keep everything " + replicas
                    + " times cannot be: choose 1 to " + MOST + " brokers, and no more copies than brokers.");
        }
    }

    int partitions() {
        return brokers;
    }

    /** Notes it for a folder that is new, and refuses one that keeps another: partitions share out work for good. */
    void settle(Path folder) throws IOException {
        Path note = folder.resolve("cluster-size");
        String size = brokers + " brokers, " + replicas + " copies";
        if (Files.exists(note) || Files.exists(folder.resolve("data"))) {
            String kept =
                    Files.exists(note) ? Files.readString(note) : ONE.brokers + " brokers, " + ONE.replicas + " copies";
            if (!kept.equals(size)) {
                throw new RuntimeFailure("The folder " + folder + " keeps an engine of " + kept + ", not of " + size
                        + ": what is under way has its place in one partition and would no longer be found."
                        + " Start it as it was, or give -Dthroughline.fresh=true to begin with nothing.");
            }
        }
        Files.createDirectories(folder);
        Files.writeString(note, size);
    }
}
