package justice.throughline.journal;

import java.util.Optional;
import java.util.regex.Pattern;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.shared.Proof;
import justice.throughline.shared.ProofReader;
import justice.throughline.shared.ProofRecord;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which step of which process it was at which our own program did something by itself. */
@Component
@SqlForSets("the exporter writes the engine's journal; here it is read")
class StepProofs implements ProofReader {

    private static final Pattern VISIT = Pattern.compile("journey:(\\d{1,18})");

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    StepProofs(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<ProofRecord> read(String by, Proof proof) {
        var visit = VISIT.matcher(proof.reference());
        if (!proof.isProgramAlone() || !visit.matches()) return Optional.empty();
        return jdbc.sql("select process_id, element_id, started_at from journal.element_instance where key = ?")
                .param(Long.parseLong(visit.group(1)))
                .query((row, number) -> new ProofRecord(
                        catalogue.elementName(row.getString("process_id"), row.getString("element_id")) + ", "
                                + catalogue.processName(row.getString("process_id")),
                        null,
                        Times.ofColumn(row, "started_at"),
                        null))
                .optional();
    }
}
