package justice.throughline.reconciliation;

import java.time.InstantSource;
import java.time.LocalDate;
import justice.throughline.handoffs.HandOffCatalogue;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import justice.throughline.shared.When;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks the balance of the last days all the time, and {@link NightlyCheck} that of all days: what does not add up, came back too often, is late, was put aside, or a partner that
 * has fallen silent becomes an incident with an owner; it closes by itself when its cause is gone.
 */
@Component("handOffWatch")
@Transactional
@SqlForSets("all that is wrong now is found, kept and closed as one set")
class Watch {

    private static final int LIVE_DAYS = 7;
    private static final String NONE = "date '0001-01-01'";

    /** Cause, partner, kind, day, count, since, owner of each thing that is wrong now. */
    private static final String FINDINGS = """
            select 'DIFFERENCE' cause, partner, kind, day,
                abs(sent - accepted - refused - withdrawn - unproven - open) count, null::timestamptz since, sender_desk owner
            from reconciliation.balance where day >= :first and sent <> accepted + refused + withdrawn + unproven + open
            union all
            select 'UNHEARD', b.partner, b.kind, b.day,
                greatest(0, s.accepted - b.accepted) + greatest(0, s.refused - b.refused), s.since, b.sender_desk
            from reconciliation.balance b join exchange.statement s using (partner, kind, day)
            where day >= :first and (s.accepted > b.accepted or s.refused > b.refused) and s.since < :now - interval '1 minute'
            union all
            select 'LATE_RECEIPT', to_agency, kind, %1$s, count(*), min(state_since), min(owner_desk)
            from handoffs.hand_off
            where state = 'OFFERED' and state_since < :now - make_interval(secs => :receipt) group by to_agency, kind
            union all
            select 'OVERDUE', to_agency, kind, %1$s, count(*), min(due), min(owner_desk)
            from (
                select to_agency, kind, owner_desk,
                    case when due_known or due_at is not null then due_at
                        else offered_at + make_interval(secs => :askAfter) end due
                from handoffs.hand_off where state in ('OFFERED', 'DELIVERED', 'VALIDATED')) open
            where due <= :now group by to_agency, kind
            union all
            select 'CONFERENCE', to_agency, kind, %1$s, count(*), min(state_since), min(owner_desk)
            from handoffs.hand_off where conference_due group by to_agency, kind
            union all
            select 'QUARANTINE', o.partner, h.kind, %1$s, count(*), min(o.created_at), min(h.owner_desk)
            from exchange.outbox o join handoffs.hand_off h on h.id = o.hand_off_id
            where o.state = 'QUARANTINED' group by o.partner, h.kind
            union all
            select 'QUARANTINE', i.partner, coalesce(h.kind, ''), %1$s, count(*), min(i.received_at),
                coalesce(min(h.owner_desk), 'police.supervision')
            from exchange.received i left join handoffs.hand_off h on h.id = i.hand_off_id
            where i.state = 'QUARANTINED' group by i.partner, coalesce(h.kind, '')
            union all
            select 'SILENCE', p.partner, '', %1$s, count(*), max(p.heard), min(h.owner_desk)
            from unnest(cast(:partners as text[]), cast(:silences as bigint[])) as settings (partner, seconds)
            cross join lateral (
                select settings.partner, greatest(
                    (select max(received_at) from exchange.received where partner = settings.partner),
                    (select max(received_at) from arrivals.file where sender = settings.partner),
                    (select max(sent_at) from exchange.outbox where partner = settings.partner)) heard) p
            join handoffs.hand_off h on h.to_agency = p.partner and h.state in ('OFFERED', 'DELIVERED', 'VALIDATED')
                and h.state_since < :now - make_interval(secs => settings.seconds)
            where coalesce(p.heard, '-infinity') < :now - make_interval(secs => settings.seconds)
            group by p.partner
            """.formatted(NONE);

    private final JdbcClient jdbc;
    private final PartnerSettings settings;
    private final HandOffCatalogue catalogue;
    private final InstantSource clock;

    Watch(JdbcClient jdbc, PartnerSettings settings, HandOffCatalogue catalogue, InstantSource clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${throughline.handoffs.watch:PT30S}", initialDelayString = "PT10S")
    void look() {
        if (alone()) lookBackTo(When.dayOf(clock.instant()).minusDays(LIVE_DAYS));
    }

    /** Looks at the days since then; what is open of days before stays as it is. */
    void lookBackTo(LocalDate first) {
        with(first, """
                with found as (
                    select cause, partner, kind, day, sum(count)::int count, min(since) since, min(owner) owner
                    from (%s) each group by cause, partner, kind, day)
                insert into reconciliation.incident as incident
                    (cause, partner, hand_off_kind, day, count, since, owner_desk, opened_at)
                select cause, partner, kind, day, count, since, owner, :now from found
                on conflict (cause, partner, hand_off_kind, day) where closed_at is null
                do update set count = excluded.count, since = excluded.since, owner_desk = excluded.owner_desk
                """.formatted(FINDINGS));
        with(first, """
                update reconciliation.incident set closed_at = :now
                where closed_at is null and (day >= :first or day = %s) and (cause, partner, hand_off_kind, day) not in
                    (select cause, partner, kind, day from (%s) each)
                """.formatted(NONE, FINDINGS));
    }

    /** One copy of the application looks at a time. */
    private boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('reconciliation.watch'))")
                .query(Boolean.class)
                .single();
    }

    private void with(LocalDate first, String sql) {
        var partners = settings.partners().keySet().stream().sorted().toList();
        jdbc.sql(sql)
                .param("first", first)
                .param("now", Times.toColumn(clock.instant()))
                .param("askAfter", catalogue.askAfter().toSeconds())
                .param("receipt", catalogue.machineReceipt().toSeconds())
                .param("partners", partners.toArray(String[]::new))
                .param(
                        "silences",
                        partners.stream()
                                .map(partner -> settings.of(partner).silence().toSeconds())
                                .toArray(Long[]::new))
                .update();
    }
}
