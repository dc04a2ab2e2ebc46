package justice.throughline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

/** What the disk holds at a moment. */
record Kept(long database, long broker) {

    static Kept now(ThroughlineSide side) throws SQLException, IOException {
        return new Kept(
                side.database().number("select pg_database_size(current_database())"),
                size(side.runtime().home().resolve("zeebe/data")));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
