package justice.throughline.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import justice.throughline.shared.CasesSeen;
import org.jspecify.annotations.Nullable;

/** The conditions of a {@link CaseQuery} in SQL, among the cases that are seen. */
final class CaseFilter {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    CaseFilter(CaseQuery query, CasesSeen seen) {
        if (!seen.all()) conditions.add(seen.where("id"));
        params.putAll(seen.params());
        stage(query.stage());
        equal("outcome", query.outcome());
        equal("crime_type", query.crimeType());
        if (query.month() != null) {
            conditions.add("month = :month");
            params.put("month", query.month().atDay(1));
        }
        if (query.origin() != null) {
            conditions.add(query.origin() == CaseOrigin.REPLAY ? "origin = 'replay'" : "origin <> 'replay'");
        }
        if (query.q() != null && !query.q().isBlank()) {
            conditions.add("(crime_ref ^@ :q or crime_ref ^@ :digest)");
            var beginnings = References.beginnings(query.q());
            params.put("q", beginnings.getFirst());
            params.put("digest", beginnings.getLast());
        }
    }

    String where() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }

    private void stage(@Nullable Stage stage) {
        if (stage != null) {
            // written out, not bound: the index of open cases is chosen by what the text says
            conditions.add("stage = '" + stage.name() + "'");
        }
    }

    private void equal(String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            conditions.add(column + " = :" + column);
            params.put(column, value);
        }
    }
}
