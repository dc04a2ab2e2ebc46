package justice.throughline.clocks;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Where staff start and change clocks, each within their powers. Each refusal is a {@link Refusal}. */
@Component
class ClockDesk {

    private final Clocks clocks;
    private final ClockReads reads;
    private final CaseFiles cases;
    private final Signed signed;
    private final Powers powers;
    private final InstantSource clock;

    ClockDesk(Clocks clocks, ClockReads reads, CaseFiles cases, Signed signed, Powers powers, InstantSource clock) {
        this.clocks = clocks;
        this.reads = reads;
        this.cases = cases;
        this.signed = signed;
        this.powers = powers;
        this.clock = clock;
    }

    ClockLine start(UUID caseId, ClockRequests.Start asked, Staff by) {
        checkCase(caseId);
        var subject = new Subject(
                Objects.requireNonNullElse(asked.subject(), SubjectKind.CASE),
                caseId,
                asked.person(),
                asked.charge(),
                asked.reference());
        var kind = given(asked.kind(), "kind");
        var jurisdiction = given(asked.jurisdiction(), "jurisdiction");
        var startedAt = given(asked.startedAt(), "startedAt");
        var learned = Objects.requireNonNullElseGet(asked.learnedAt(), clock::instant);
        var legalEvent = Objects.requireNonNullElse(asked.legalEvent(), "started");
        var key = Objects.requireNonNullElseGet(
                asked.key(), () -> UUID.randomUUID().toString());
        return signed.by(
                by,
                powers.party(by),
                caseId,
                "clock started " + kind,
                evidence -> ofOwner(
                        clocks.start(new StartClock(
                                "staff:" + caseId + ":" + key,
                                subject,
                                kind,
                                jurisdiction,
                                Objects.requireNonNullElse(asked.facts(), Map.of()),
                                new LegalEvent(
                                        startedAt, learned, legalEvent, asked.authority(), evidence, asked.reason()),
                                false)),
                        by));
    }

    ClockLine stop(UUID id, ClockRequests.Stop asked, Staff by) {
        var needed = asked.needed() == null || asked.needed();
        var draft = draft(asked.happenedAt(), needed ? "done" : "no-longer-needed", null, asked.reason());
        return changed("clock stopped", ofOwner(id, by), draft, by, act -> clocks.stop(id, needed, act));
    }

    ClockLine pause(UUID id, ClockRequests.Pause asked, Staff by) {
        var line = ofOwner(id, by);
        var code = given(asked.code(), "code");
        var draft = draft(asked.happenedAt(), code, null, asked.reason());
        return changed("clock paused", line, draft, by, act -> clocks.pause(id, code, act));
    }

    ClockLine resume(UUID id, ClockRequests.Resume asked, Staff by) {
        var draft = draft(asked.happenedAt(), "resumed", null, asked.reason());
        return changed("clock resumed", ofOwner(id, by), draft, by, act -> clocks.resume(id, act));
    }

    ClockLine extend(UUID id, ClockRequests.Extend asked, Staff by) {
        var line = find(id);
        var code = given(asked.code(), "code");
        if (!powers.actAs(by, given(asked.authority(), "authority"), line.ownerAgency()))
            throw refused(HttpStatus.FORBIDDEN, "clock-no-power");
        var ordered = asked.orderedDate() == null && asked.orderedUntil() == null
                ? null
                : ordered(asked.orderedDate(), asked.orderedUntil());
        var draft = draft(asked.happenedAt(), "more-time-granted", asked.authority(), asked.reason());
        return changed("clock extended", line, draft, by, act -> clocks.extend(id, code, ordered, act));
    }

    ClockLine vary(UUID id, ClockRequests.Vary asked, Staff by) {
        var line = find(id);
        if (!powers.isCourt(given(asked.authority(), "authority")) || !powers.actAs(by, asked.authority())) {
            throw refused(HttpStatus.FORBIDDEN, "clock-no-power");
        }
        var ordered = ordered(asked.orderedDate(), asked.orderedUntil());
        var draft = draft(asked.happenedAt(), "court-order", asked.authority(), asked.reason());
        return changed("clock varied", line, draft, by, act -> clocks.vary(id, ordered, act));
    }

    ClockLine changeFacts(UUID id, ClockRequests.ChangeFacts asked, Staff by) {
        var line = ofOwner(id, by);
        var facts = given(asked.facts(), "facts");
        var fromNow = asked.fromNow() == null || asked.fromNow();
        var draft = draft(asked.happenedAt(), "facts-changed", null, asked.reason());
        return changed("clock facts changed", line, draft, by, act -> clocks.changeFacts(id, facts, fromNow, act));
    }

    ClockLine makeVoid(UUID id, ClockRequests.MakeVoid asked, Staff by) {
        var line = find(id);
        if (!powers.supervises(by, line.ownerAgency())) throw refused(HttpStatus.FORBIDDEN, "clock-void-by-supervisor");
        var draft = draft(null, "void", null, asked.reason());
        return changed("clock made void", line, draft, by, act -> clocks.voidClock(id, act));
    }

    /** Refused when there is no such case. */
    void checkCase(UUID caseId) {
        if (cases.find(caseId).isEmpty()) throw refused(HttpStatus.NOT_FOUND, "case-unknown");
    }

    /** Refused when there is no such clock. */
    ClockLine find(UUID id) {
        return reads.find(id).orElseThrow(() -> refused(HttpStatus.NOT_FOUND, "clock-unknown"));
    }

    private ClockLine ofOwner(UUID id, Staff by) {
        return ofOwner(find(id), by);
    }

    /** What the law says whose it is; where it is not theirs, nothing of it is kept. */
    private ClockLine ofOwner(ClockLine line, Staff by) {
        if (!powers.worksFor(by, line.ownerAgency())) throw refused(HttpStatus.FORBIDDEN, "clock-of-other-agency");
        return line;
    }

    private ClockLine changed(String what, ClockLine line, Draft draft, Staff by, Function<LegalEvent, Change> change) {
        return signed.by(
                by,
                powers.party(by, line, draft.authority()),
                line.subject().caseId(),
                what + " " + line.kind(),
                evidence -> change.apply(draft.act(evidence)).orRefuse());
    }

    private Draft draft(@Nullable Instant at, String legalEvent, @Nullable String authority, @Nullable String reason) {
        var now = clock.instant();
        return new Draft(at == null ? now : at, now, legalEvent, authority, reason);
    }

    /** An act before it is known what proves it. */
    private record Draft(
            Instant at,
            Instant learnedAt,
            String legalEvent,
            @Nullable String authority,
            @Nullable String reason) {

        LegalEvent act(Evidence evidence) {
            return new LegalEvent(at, learnedAt, legalEvent, authority, evidence, reason);
        }
    }

    private static Deadline ordered(@Nullable LocalDate day, @Nullable Instant until) {
        if (day != null && until == null) return new Deadline.Day(day);
        if (day == null && until != null) return new Deadline.Moment(until);
        throw refused(HttpStatus.UNPROCESSABLE_ENTITY, "clock-order-incomplete").blaming("orderedDate", "orderedUntil");
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null || value.toString().isBlank()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "clock-field-missing", field).blaming(field);
        }
        return value;
    }

    private static Refusal refused(HttpStatus status, String code) {
        return new Refusal(status, code);
    }
}
