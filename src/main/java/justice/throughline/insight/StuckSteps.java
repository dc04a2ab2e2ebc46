package justice.throughline.insight;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import justice.throughline.access.Staff;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.engine.Answer;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.shared.KeyKind;
import justice.throughline.shared.Keyset;
import justice.throughline.shared.ListQuery;
import justice.throughline.shared.ListQuery.Part;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Lists;
import justice.throughline.shared.Place;
import justice.throughline.shared.Refusal;
import justice.throughline.shared.SortKey;
import justice.throughline.shared.SqlForSets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps that the engine gave up on, and their second chance. */
@Component
@SqlForSets("waits and incidents are counted over the engine's journal of all cases")
class StuckSteps {

    private static final String COLUMNS = """
            i.key, casefile.case_named(i.case_id) as case_id, c.crime_ref, p.process_id, i.element_id,
              i.error_type, i.created_at""";

    private static final String OPEN = """
            from journal.incident i join journal.process_instance p on p.key = i.process_instance_key
            left join casefile.case_file c on c.id = casefile.case_named(i.case_id)
            where i.state = 'CREATED'""";

    private static final Part LONGEST_FIRST = new Part(
            COLUMNS, OPEN, Keyset.of(SortKey.up("i.created_at", KeyKind.MOMENT), SortKey.up("i.key", KeyKind.NUMBER)));

    private record Row(
            long key,
            @Nullable UUID caseId,
            @Nullable String crimeRef,
            String processId,
            String elementId,
            String errorType,
            Instant createdAt) {}

    private record Incident(@Nullable Long jobKey, boolean open) {}

    private final JdbcClient jdbc;
    private final Lists lists;
    private final Catalogue catalogue;
    private final EngineOutbox outbox;
    private final MessageSource messages;

    StuckSteps(JdbcClient jdbc, Lists lists, Catalogue catalogue, EngineOutbox outbox, MessageSource messages) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** Those stuck longest first. */
    Listing<StuckStep> page(Place place) {
        var all = jdbc.sql("select count(*) from journal.incident where state = 'CREATED'")
                .query(Integer.class)
                .single();
        var row = new SimplePropertyRowMapper<>(Row.class);
        return lists.read(
                        ListQuery.of(LONGEST_FIRST, Map.of()),
                        place,
                        (found, number) -> step(row.mapRow(found, number)))
                .counted(all);
    }

    /**
     * Tries the step once more; one that fails again is stuck again, under another key.
     *
     * @return false when the engine has not answered yet: it is kept, and done as soon as it does
     */
    boolean retry(long key, Staff by) {
        var incident = jdbc.sql("select job_key, state = 'CREATED' as open from journal.incident where key = ?")
                .param(key)
                .query(Incident.class)
                .optional()
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "incident-unknown"));
        var again = Command.retry(key, incident.jobKey(), by.number());
        if (!incident.open() || !outbox.keepInHand(again)) throw new Refusal(HttpStatus.CONFLICT, "incident-over");
        var answer = outbox.tell(again);
        if (answer == Answer.GONE) throw new Refusal(HttpStatus.CONFLICT, "incident-over");
        return answer == Answer.TAKEN;
    }

    private StuckStep step(Row row) {
        return new StuckStep(
                row.key(),
                row.caseId(),
                row.crimeRef(),
                catalogue.processName(row.processId()),
                catalogue.elementName(row.processId(), row.elementId()),
                row.errorType(),
                reason(row.errorType()),
                row.createdAt());
    }

    private String reason(String errorType) {
        var locale = LocaleContextHolder.getLocale();
        var other = messages.getMessage("stuck.reason.other", null, locale);
        return String.valueOf(messages.getMessage("stuck.reason." + errorType, null, other, locale));
    }
}
