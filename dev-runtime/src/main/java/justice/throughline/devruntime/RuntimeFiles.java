package justice.throughline.devruntime;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/** Where the build has put the files that the runtime starts. */
record RuntimeFiles(Path root, Path engineArchive, String engineVersion) {

    static RuntimeFiles find() {
        var found = new Properties();
        try (var in = requireNonNull(RuntimeFiles.class.getResourceAsStream("runtime-files.properties"))) {
            found.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuntimeFiles(
                Path.of(found.getProperty("root")).normalize(),
                Path.of(found.getProperty("engine")),
                found.getProperty("engine-version"));
    }

    /** Folder of one checkout that all homes share: what is unpacked once. */
    Path shared() {
        return root.resolve(".throughline/dist");
    }

    Path exporter() {
        return root.resolve("exporter/target/throughline-exporter.jar");
    }

    Path searchExporter() {
        return root.resolve("search-exporter/target/throughline-search-exporter.jar");
    }
}
