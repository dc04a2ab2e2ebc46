package justice.throughline.exporter;

import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Where a handler's rows go. */
interface Sink {

    void write(Handler<?> handler, Collection<@Nullable Object[]> rows) throws SQLException;
}
