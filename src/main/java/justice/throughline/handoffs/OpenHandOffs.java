package justice.throughline.handoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import justice.throughline.closing.DutyEnd;
import justice.throughline.closing.OpenDuties;
import justice.throughline.closing.OpenDuty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hand-offs of a case that nobody has answered, or that came back and are not dealt with. */
@Component
class OpenHandOffs implements OpenDuties {

    private static final List<String> REASONS = List.of(OpenDuty.GOES_ON, "not-needed", "done-outside");

    private static final String[] OPEN = Arrays.stream(State.values())
            .filter(state -> state.undecided() || state.backAtSender())
            .map(State::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final HandOffWords words;

    OpenHandOffs(JdbcClient jdbc, HandOffWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public String kind() {
        return "hand-off";
    }

    /** In SQL: each closing of a case asks, and needs nothing of what they hold. */
    @Override
    public List<OpenDuty> of(UUID caseId) {
        return jdbc.sql("""
                        select id, kind, from_agency, to_agency, offered_at from handoff.hand_off
                        where case_id = ? and state = any(?) order by offered_at""")
                .params(caseId, OPEN)
                .query((row, number) -> duty(caseId, row))
                .list();
    }

    @Override
    public String address(UUID caseId, String id) {
        return "/handoffs/" + id;
    }

    private OpenDuty duty(UUID caseId, ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new OpenDuty(
                kind(),
                id,
                words.name(row.getString("kind"), row.getString("from_agency"), row.getString("to_agency")),
                row.getTimestamp("offered_at").toInstant(),
                address(caseId, id),
                REASONS);
    }

    @Override
    public void end(OpenDuty duty, DutyEnd end) {
        // what a party was offered it may still answer; the reason is kept with the closing
    }
}
