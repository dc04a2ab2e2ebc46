package justice.throughline.policeuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import justice.throughline.testing.DatabaseTest;
import justice.throughline.testing.RealData;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows per second of an import, beside PostgreSQL's COPY of the same files into bare tables, in turns. Not part of the
 * tests; {@code mvn -pl src -am test -Dtest=ImportBenchmark -Dsurefire.failIfNoSpecifiedTests=false} runs it, with
 * {@code THROUGHLINE_DATA} as {@link RealData} says, {@code -Dbench.rows} and {@code -Dbench.rounds}.
 */
@DatabaseTest
class ImportBenchmark {

    private static final long ROWS = Long.getLong("bench.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    @Autowired
    private FileImports imports;

    @Autowired
    private FileRecogniser recogniser;

    @Autowired
    private KeptFiles keptFiles;

    @Autowired
    private ImportRun run;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldBeMeasuredBesideCopy() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("import-benchmark");
        Path street = folder.resolve("street.csv");
        Path outcomes = folder.resolve("outcomes.csv");
        long rows = MultipliedMonths.write(ROWS, street, outcomes);
        List<Double> copies = new ArrayList<>();
        List<Double> fresh = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            empty();
            double copy = rate(rows, copy(street, "street") + copy(outcomes, "outcomes"));
            double first = rate(rows, importOf(rows, street, outcomes));
            double second = rate(rows, importOf(rows, street, outcomes));
            System.out.printf(
                    Locale.ROOT,
                    "%s COPY %,.0f rows/s, import %,.0f (%.2f), import again %,.0f (%.2f)%n",
                    round == 0 ? "warm-up" : "round " + round,
                    copy,
                    first,
                    first / copy,
                    second,
                    second / copy);
            if (round > 0) {
                copies.add(copy);
                fresh.add(first);
                again.add(second);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d rows, median of %d rounds: COPY %,.0f rows/s, import %,.0f = %.2f of it, again %,.0f = %.2f;"
                        + " heap in use %d MB%n",
                rows,
                ROUNDS,
                median(copies),
                median(fresh),
                median(fresh) / median(copies),
                median(again),
                median(again) / median(copies),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    private void empty() {
        jdbc.sql(
                        "truncate casefile.case_file, casefile.outcome_event, casefile.participant, journeystart.journey_start cascade")
                .update();
        for (FileKind kind : List.of(FileKind.STREET, FileKind.OUTCOMES)) {
            String table = "bare_" + kind.name().toLowerCase(Locale.ROOT);
            jdbc.sql("drop table if exists " + table).update();
            jdbc.sql("create table " + table + " (\"" + String.join("\" text, \"", kind.columns()) + "\" text)")
                    .update();
        }
        jdbc.sql("checkpoint").update();
    }

    private long copy(Path file, String kind) throws IOException, SQLException {
        long start = System.nanoTime();
        try (var connection = dataSource.getConnection();
                InputStream in = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare_" + kind + " from stdin with (format csv, header)", in);
        }
        return System.nanoTime() - start;
    }

    private long importOf(long rows, Path... paths) throws IOException {
        UUID id = UUID.randomUUID();
        List<PoliceUkFile> files = new ArrayList<>();
        for (int i = 0; i < paths.length; i++) {
            try (var in = Files.newInputStream(paths[i])) {
                files.add(recogniser.recognise(keptFiles.keep(id, i, in).content(), "bench.csv"));
            }
        }
        imports.add(id, "bench", files, java.util.Collections.nCopies(files.size(), null));
        FileImport order = imports.find(id).orElseThrow();
        long start = System.nanoTime();
        run.run(order);
        long took = System.nanoTime() - start;
        keptFiles.remove(id);
        FileImport done = imports.find(id).orElseThrow();
        assertThat(done.rows()).returns(rows, RowCounts::read).returns(0L, RowCounts::rejected);
        return took;
    }

    private static double rate(long rows, long nanos) {
        return rows / (nanos / (double) Duration.ofSeconds(1).toNanos());
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }
}
