package justice.throughline.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.shared.KeyKind;
import justice.throughline.shared.Keyset;
import justice.throughline.shared.ListQuery;
import justice.throughline.shared.ListQuery.Part;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Lists;
import justice.throughline.shared.LongReads;
import justice.throughline.shared.Place;
import justice.throughline.shared.SortKey;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What our records lack and nobody has settled. */
@Component
@SqlForSets("what is missing is counted, and listed with the cases, however many thousands")
class MissingList {

    private static final String OPEN = " m.state in ('OPEN', 'ASKED')";

    private static final Part IN_ORDER = new Part(
            "m.id, m.kind, m.case_id, c.crime_ref, m.process_id, m.element_id, m.done_at,"
                    + " m.state = 'ASKED' as asked, m.why",
            "from recovery.missing_record m left join casefile.case_file c on c.id = m.case_id where" + OPEN,
            Keyset.of(SortKey.up("m.done_at", KeyKind.MOMENT), SortKey.up("m.id", KeyKind.NUMBER)));

    private record Row(
            long id,
            String kind,
            UUID caseId,
            @Nullable String crimeRef,
            String processId,
            String elementId,
            Instant doneAt,
            boolean asked,
            @Nullable String why) {}

    private record Count(String kind, int missing, int cases, int canBeMade) {}

    private final JdbcClient jdbc;
    private final Lists lists;
    private final LongReads longReads;
    private final Catalogue catalogue;
    private final Words words;

    MissingList(JdbcClient jdbc, Lists lists, LongReads longReads, Catalogue catalogue, Words words) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.longReads = longReads;
        this.catalogue = catalogue;
        this.words = words;
    }

    /** In the order in which the engine had it done. */
    Listing<MissingRecord> page(Place place) {
        var all = jdbc.sql("select count(*) from recovery.missing_record m where" + OPEN)
                .query(Integer.class)
                .single();
        var mapper = new SimplePropertyRowMapper<>(Row.class);
        return lists.read(ListQuery.of(IN_ORDER, Map.of()), place, (row, number) -> record(mapper.mapRow(row, number)))
                .counted(all);
    }

    void each(Consumer<MissingRecord> take) {
        var mapper = new SimplePropertyRowMapper<>(Row.class);
        longReads.read(all -> all.sql(IN_ORDER.sql()).query(row -> {
            take.accept(record(mapper.mapRow(row, 0)));
        }));
    }

    List<MissingKind> kinds() {
        return jdbc.sql("""
                        select kind, count(*) as missing, count(distinct case_id) as cases,
                            count(*) filter (where why is null) as can_be_made
                        from recovery.missing_record m where""" + OPEN + " group by kind order by kind").query(Count.class).list().stream()
                .map(each ->
                        new MissingKind(each.kind(), name(each.kind()), each.missing(), each.cases(), each.canBeMade()))
                .toList();
    }

    private MissingRecord record(Row row) {
        return new MissingRecord(
                row.id(),
                row.kind(),
                name(row.kind()),
                row.caseId(),
                row.crimeRef(),
                catalogue.processName(row.processId()),
                catalogue.elementName(row.processId(), row.elementId()),
                row.doneAt(),
                row.asked(),
                row.why() == null ? null : words.of("recovery.why." + row.why()));
    }

    private String name(String kind) {
        return words.of("recovery.kind." + kind);
    }
}
