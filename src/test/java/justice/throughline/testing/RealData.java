package justice.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The real police data, which is not shipped: the folder that holds {@code police-uk/} is the system property {@code
 * throughline.data} or the environment variable {@code THROUGHLINE_DATA}. Tests are skipped without it.
 */
public final class RealData {

    private RealData() {}

    public static Path policeUk() {
        return folder("police-uk");
    }

    public static Path justice(String folder) {
        return folder("justice/" + folder);
    }

    private static Path folder(String name) {
        String given = System.getProperty("throughline.data", System.getenv("THROUGHLINE_DATA"));
        assumeTrue(given != null, "No real data: THROUGHLINE_DATA names the folder of police-uk/ and justice/");
        Path data = Path.of(given).resolve(name);
        assertThat(data).isDirectory();
        return data;
    }

    public static Path[] months(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(policeUk().resolve("bedfordshire"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toArray(Path[]::new);
        }
    }
}
