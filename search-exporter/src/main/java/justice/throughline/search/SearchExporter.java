package justice.throughline.search;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the broker's records say in memory and answers searches about it, for one partition.
 *
 * <p>It never acknowledges a position, so that a restarted broker sends its records again and the memory is whole again.
 */
public final class SearchExporter implements Exporter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ReadModel model = new ReadModel();
    private @Nullable Settings settings;
    private @Nullable ApiServer server;

    @Override
    public void configure(Context context) {
        settings = context.getConfiguration().instantiate(Settings.class);
        context.setFilter(new WantedRecords());
    }

    @Override
    public void open(Controller controller) {
        server = ApiServer.start(requireNonNull(settings), model);
    }

    @Override
    public void export(Record<?> record) {
        try {
            model.apply(new RecordView(JSON.readTree(record.toJson())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable record at position " + record.getPosition(), e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
