package justice.throughline.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import justice.throughline.casefile.CaseHearing;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.casefile.HearingSaid;
import justice.throughline.shared.Proof;
import justice.throughline.testing.Desk;
import justice.throughline.testing.LimitOfADay;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where each form stands that asks for something. */
final class PagesWithForms {

    private final Desk desk;
    private final JdbcClient jdbc;
    private final CourtHearings hearings;

    PagesWithForms(Desk desk, JdbcClient jdbc, CourtHearings hearings) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.hearings = hearings;
    }

    List<FormOnPage> all() {
        var clock = clock();
        var hearing = hearing();
        var failed = failed();
        return List.of(
                new FormOnPage("/tasks/{key}", "/tasks/" + task("court", "Task_ListHearing", "court.listing")),
                new FormOnPage("/tasks/{key}/closing", "/tasks/" + closing()),
                new FormOnPage("/tasks/bulk", "/tasks/bulk?view=desk&key=" + published()),
                new FormOnPage("/tasks/bulk", "/tasks/bulk?view=desk&task=investigation:Task_Investigate"),
                new FormOnPage("/cases/break-glass", "/cases/break-glass"),
                new FormOnPage("/broken-glass/{key}", broken()),
                new FormOnPage("/cases/{caseId}/hearings/{number}/move", hearing),
                new FormOnPage("/cases/{caseId}/hearings/{number}/vacate", hearing),
                new FormOnPage("/cases/{caseId}/hearings/{number}/result", hearing + "/result"),
                new FormOnPage("/clocks/{id}/stop", clock),
                new FormOnPage("/clocks/{id}/pause", clock),
                new FormOnPage("/clocks/{id}/extend", clock),
                new FormOnPage("/clocks/{id}/vary", clock),
                new FormOnPage("/clocks/{id}/void", clock),
                new FormOnPage("/clocks/recalculations", "/clocks/recalculations"),
                new FormOnPage("/demo/time", "/demo"),
                new FormOnPage("/demo/replays", "/demo"),
                new FormOnPage("/handoffs/{id}", "/handoffs/" + handOff("REFUSED")),
                new FormOnPage("/handoffs/{id}/answers", "/handoffs/" + handOff("VALIDATED")),
                new FormOnPage("/handoffs/{id}/answers/{key}", "/handoffs/" + answered()),
                new FormOnPage("/handoffs/{id}/offer", "/handoffs/" + handOff("REFUSED")),
                new FormOnPage("/handoffs/{id}/documents", "/handoffs/" + handOff("VALIDATED")),
                new FormOnPage("/handoffs/failed", "/handoffs/failed"),
                new FormOnPage("/handoffs/failed/{ref}", failed),
                new FormOnPage("/files", "/files"),
                new FormOnPage("/imports", "/imports"),
                new FormOnPage("/staff/file", "/staff"),
                new FormOnPage("/staff/password", "/staff?state=enabled"),
                new FormOnPage("/account/sessions/end", "/account"),
                new FormOnPage("/account/password", "/account/password"),
                new FormOnPage("/account/tokens", "/account/tokens"),
                new FormOnPage("/account/tokens/revoke", tokens()),
                new FormOnPage("/staff/disable", "/staff?state=enabled"),
                new FormOnPage("/staff/enable", "/staff?state=disabled&q=" + gone()),
                new FormOnPage("/models/forms/{id}", "/models/forms/list-hearing"));
    }

    private String broken() {
        jdbc.sql("""
                insert into participation.broken_glass (case_id, staff, purpose, reason, began_at, ends_at)
                values (?, 'somebody', 'COVER', 'form', now() - interval '2 hours', now() - interval '1 hour')""").param(desk.newCase("burglary")).update();
        return "/broken-glass";
    }

    private long task(String process, String element, String seat) {
        return desk.task(desk.newCase("burglary"), process, element, seat, null, 1);
    }

    /** With a limit that still runs, for which somebody has given a reason. */
    private long closing() {
        var caseId = desk.newCase("burglary");
        var limit = desk.limit(caseId, "RUNNING", 3);
        jdbc.sql("""
                insert into closing.reason (case_id, kind, duty_id, reason, given_by, given_at)
                values (?, 'limit', ?, 'not-needed', 'somebody', now())""").params(caseId, limit.toString()).update();
        return desk.task(caseId, "aftercare", "Task_CloseCase", "police.investigation", null, 1);
    }

    /** With an outcome that its source has published. */
    private long published() {
        var caseId = desk.newCase("burglary");
        jdbc.sql("""
                update casefile.case_file set published_status = 'unable-to-prosecute', published_month = '2020-01-01'
                where id = ?""").param(caseId).update();
        return desk.investigate(caseId, "police.investigation", 1);
    }

    private String hearing() {
        var caseId = desk.newCase("robbery");
        jdbc.sql("""
                insert into casefile.participant (case_id, person_key, role, reference, held_by)
                values (:id, :id || ':defendant-1', 'DEFENDANT', 'defendant-1', 'police')""").param("id", caseId).update();
        hearings.list(
                caseId,
                new CaseHearing(LocalDate.of(2026, 12, 1), null, "crown", null, null, null, CaseHearing.TASK, null),
                new HearingSaid("callum", HearingSaid.COURT, Instant.now(), Proof.task(1)));
        return "/cases/%s/hearings/%d"
                .formatted(caseId, hearings.ofCase(caseId).getFirst().id());
    }

    /** That can be paused and extended. */
    private String clock() {
        var page = new LimitOfADay(LocalDate.of(2090, 1, 1), desk, jdbc).at("/clocks/{clock}");
        var id = UUID.fromString(page.substring("/clocks/".length()));
        jdbc.sql("update clocks.clock set owner_agency = 'police' where id = ?")
                .param(id)
                .update();
        jdbc.sql("""
                insert into clocks.clock_event (clock_id, kind, happened_at, learned_at, recorded_at, legal_event, author,
                    party, proof_kind, proof_reference, data, terms)
                select clock_id, 'RECALCULATED', happened_at, learned_at, recorded_at, legal_event, author, party, proof_kind,
                    proof_reference, data, terms || '{"pauses": ["hospital", "elsewhere"], "extensions": [
                        {"code": "review", "role": "inspector", "most": "by 6 hours", "before": "2090-01-01"},
                        {"code": "first", "role": "superintendent", "most": "to 36 hours", "before": "2090-01-01"}]}'
                from clocks.clock_event where clock_id = ?""").param(id).update();
        return page;
    }

    private UUID handOff(String state) {
        var id = desk.handOff(desk.newCase("burglary"));
        jdbc.sql("update handoffs.hand_off set state = ? where id = ?")
                .params(state, id)
                .update();
        return id;
    }

    /** One whose receiver's answer somebody else has written down. */
    private UUID answered() {
        var id = handOff("VALIDATED");
        jdbc.sql("""
                        insert into handoffs.answer_by_hand (hand_off_id, step, reasons, reference, told_by, way, told_on, body,
                            proposed_by, proposed_at, state)
                        values (?, 'ACCEPT', '{}', 'REF-1', 'The desk', 'PHONE', '2026-11-30', '', 'else', now(), 'PROPOSED')
                        """).param(id).update();
        return id;
    }

    /** Whoever walks has made one. */
    private String tokens() {
        jdbc.sql("""
                insert into access.api_token (staff, name, hash, scopes, made_at, ends_at)
                select number, 'walk', encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '{READ}', now(),
                    now() + interval '1 day'
                from access.staff where username = :walker""").param("walker", UnsentFormsWalkTest.WHO).update();
        return "/account/tokens";
    }

    /** The number of somebody who has left. */
    private String gone() {
        return jdbc.sql("""
                insert into access.staff (username, name, password_hash, disabled, created_at)
                values ('gone-' || gen_random_uuid(), 'Gone', 'hash', true, now()) returning number""").query(String.class).single();
    }

    private String failed() {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into exchange.received (partner, id, type, hand_off_id, body, state, trouble, received_at)
                values ('PROBATION', :id, 'justice.throughline.handoff.stepped', :handOff,
                    '{"data": {"step": "REFUSE", "reasons": ["no-such-reason"], "note": "Recalled."}}', 'QUARANTINED',
                    'handoff-reason-unknown', now())""").param("id", id).param("handOff", handOff("VALIDATED")).update();
        return "/handoffs/failed/in:PROBATION:" + id;
    }
}
