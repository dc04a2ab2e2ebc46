package justice.throughline.handoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import justice.throughline.casefile.AboutKey;
import justice.throughline.casefile.ChargeKey;
import justice.throughline.casefile.PersonKey;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.shared.KeyKind;
import justice.throughline.shared.Keyset;
import justice.throughline.shared.ListQuery;
import justice.throughline.shared.ListQuery.Part;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Lists;
import justice.throughline.shared.Place;
import justice.throughline.shared.SortKey;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hand-offs as a list that is worked off. */
@Service
@Transactional(readOnly = true)
@SqlForSets("a list of all that was ever handed over, filtered, counted and turned page by page")
class HandOffLines {

    private static final Part LINES = new Part(
            "h.*, array(select a.type from handoffs.artefact a where a.hand_off_id = h.id) as documents",
            """
            from handoffs.hand_off h
            where (cast(:parties as text[]) is null or from_agency = any(:parties) or to_agency = any(:parties))
                and (cast(:state as text) is null or state = :state)
                and (cast(:kind as text) is null or kind = :kind)
                and (cast(:about as text) is null or person_key = :about or charge_key = :about)
                and (cast(:jurisdiction as text) is null or jurisdiction = :jurisdiction)""",
            Keyset.of(
                    SortKey.up("""
                            (case when state in ('REFUSED', 'REDIRECTED', 'RETURNED') then 1
                                when state in ('OFFERED', 'DELIVERED', 'VALIDATED') then 2 else 3 end)""", KeyKind.NUMBER),
                    SortKey.up("due_at", KeyKind.MOMENT).orNone(),
                    SortKey.down("offered_at", KeyKind.MOMENT),
                    SortKey.up("id", KeyKind.ID)));

    private final Lists lists;
    private final HandOffCatalogue catalogue;

    HandOffLines(Lists lists, HandOffCatalogue catalogue) {
        this.lists = lists;
        this.catalogue = catalogue;
    }

    /** @param about those about the person or the charge of this key; null, as all else, asks for no limit */
    record Asked(
            @Nullable State state,
            @Nullable String kind,
            @Nullable AboutKey about,
            @Nullable Jurisdiction jurisdiction) {}

    /** Those that these desks sent, must answer or work on; all for null. The ones that came back are first. */
    Listing<HandOffLine> page(@Nullable Collection<String> parties, Asked asked, Place place) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("parties", parties == null ? null : parties.toArray(String[]::new));
        params.put("state", asked.state() == null ? null : asked.state().name());
        params.put("kind", asked.kind());
        params.put("about", asked.about() == null ? null : asked.about().toString());
        params.put(
                "jurisdiction",
                asked.jurisdiction() == null ? null : asked.jurisdiction().name());
        return lists.read(ListQuery.of(LINES, params), place, (row, number) -> line(row));
    }

    private HandOffLine line(ResultSet row) throws SQLException {
        return new HandOffLine(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("case_id", UUID.class),
                about(row),
                row.getString("from_agency"),
                row.getString("to_agency"),
                State.valueOf(row.getString("state")),
                row.getString("owner_desk"),
                row.getInt("attempt"),
                row.getInt("bounces"),
                row.getBoolean("conference_due"),
                Objects.requireNonNull(Times.ofColumn(row, "offered_at")),
                Times.deadline(row, "due_at", "due_date"),
                row.getBoolean("due_known"),
                row.getObject("due_clock", UUID.class),
                catalogue.kind(row.getString("kind")).missing(List.of((String[])
                        row.getArray("documents").getArray())));
    }

    private static About about(ResultSet row) throws SQLException {
        var person = row.getString("person_key");
        var charge = row.getString("charge_key");
        return new About(
                person == null ? null : PersonKey.of(person),
                charge == null ? null : ChargeKey.of(charge),
                Jurisdiction.valueOf(row.getString("jurisdiction")));
    }
}
