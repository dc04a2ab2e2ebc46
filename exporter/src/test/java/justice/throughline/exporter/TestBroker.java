package justice.throughline.exporter;

import io.camunda.zeebe.exporter.test.ExporterTestConfiguration;
import io.camunda.zeebe.exporter.test.ExporterTestContext;
import io.camunda.zeebe.exporter.test.ExporterTestController;
import io.camunda.zeebe.protocol.record.Record;
import java.time.Duration;
import java.util.Map;

/** Configures and opens the exporter as a broker does, with a clock that the test moves. */
final class TestBroker {

    static final int BATCH = 10;
    static final int MILLIS = 50;

    final ExporterTestController controller;
    final ExporterTestContext context = new ExporterTestContext();
    private final JournalExporter exporter = new JournalExporter();

    TestBroker(TestDatabase database) {
        this(database, new ExporterTestController());
    }

    /** Whose broker remembers what the controller was told. */
    TestBroker(TestDatabase database, ExporterTestController controller) {
        this.controller = controller;
        Map<String, Object> arguments = Map.of(
                "url", database.url(),
                "user", "postgres",
                "batchsize", String.valueOf(BATCH),
                "batchmillis", String.valueOf(MILLIS));
        context.setConfiguration(new ExporterTestConfiguration<>("throughline", arguments, given -> given));
        exporter.configure(context);
        exporter.open(controller);
    }

    void export(Record<?>... records) {
        for (Record<?> record : records) {
            exporter.export(record);
        }
    }

    void flush() {
        controller.runScheduledTasks(Duration.ofMillis(MILLIS));
    }

    void close() {
        exporter.close();
    }
}
