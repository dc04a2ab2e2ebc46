package justice.throughline.clocks;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;
import justice.throughline.casefile.ChargeKey;
import justice.throughline.casefile.PersonKey;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.LegalEffect;
import justice.throughline.limits.Severity;
import justice.throughline.shared.Times;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code clocks.clock} in a list. */
final class ClockLines {

    private ClockLines() {}

    static ClockLine line(ResultSet row, int number) throws SQLException {
        return new ClockLine(
                row.getObject("id", UUID.class),
                row.getString("start_key"),
                subject(row),
                row.getString("kind"),
                Jurisdiction.valueOf(row.getString("jurisdiction")),
                law(row),
                requireNonNull(Times.ofColumn(row, "started_at")),
                requireNonNull(Times.ofColumn(row, "learned_at")),
                requireNonNull(end(row, "due_at", "due_date")),
                end(row, "otherwise_due_at", "otherwise_due_date"),
                ZoneId.of(row.getString("zone")),
                ClockState.valueOf(row.getString("state")),
                Times.ofColumn(row, "next_wake"),
                row.getBoolean("watched"),
                row.getBoolean("said_by_program"),
                row.getInt("version"));
    }

    private static KeptLaw law(ResultSet row) throws SQLException {
        return new KeptLaw(
                row.getString("rule"),
                row.getString("rule_version"),
                Severity.valueOf(row.getString("severity")),
                LegalEffect.valueOf(row.getString("legal_effect")),
                row.getString("owner_agency"),
                row.getString("calendar"),
                row.getString("calendar_version"));
    }

    private static @Nullable KeptEnd end(ResultSet row, String end, String day) throws SQLException {
        var deadline = Times.deadline(row, end, day);
        return deadline == null ? null : KeptEnd.of(deadline);
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getObject("case_id", UUID.class),
                row.getString("person"),
                row.getString("charge"),
                row.getString("reference"),
                personKey(row.getString("person_key")),
                chargeKey(row.getString("charge_key")));
    }

    private static @Nullable PersonKey personKey(@Nullable String text) {
        return text == null ? null : PersonKey.of(text);
    }

    private static @Nullable ChargeKey chargeKey(@Nullable String text) {
        return text == null ? null : ChargeKey.of(text);
    }
}
