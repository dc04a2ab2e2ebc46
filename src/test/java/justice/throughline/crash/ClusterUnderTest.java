package justice.throughline.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import justice.throughline.devruntime.ClusterSize;
import justice.throughline.devruntime.EmbeddedRuntime;
import justice.throughline.devruntime.RuntimeOptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An engine of several brokers with its database, and the application in a JVM of its own, which imports nothing by itself. */
final class ClusterUnderTest implements AutoCloseable {

    final EmbeddedRuntime runtime;
    final JdbcClient jdbc;
    final AppProcess app;
    private final SingleConnectionDataSource connection;

    ClusterUnderTest(String home, ClusterSize size, String... settings) throws IOException, InterruptedException {
        runtime = EmbeddedRuntime.start(
                RuntimeOptions.in(Path.of(home)).withFresh(true).withSize(size));
        connection = new SingleConnectionDataSource(runtime.jdbcUrl(), runtime.dbUser(), runtime.dbPassword(), true);
        jdbc = JdbcClient.create(connection);
        List<String> all = new ArrayList<>(List.of(
                "--throughline.demo.gentle=false",
                "--throughline.demo.clocks=false",
                "--throughline.demo.extract=false"));
        all.addAll(List.of(settings));
        app = new AppProcess(runtime, all);
        try {
            app.start();
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    int count(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Integer.class).single();
    }

    @Override
    public void close() {
        app.close();
        connection.destroy();
        runtime.close();
    }
}
