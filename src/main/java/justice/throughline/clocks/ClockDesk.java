package justice.throughline.clocks;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import justice.throughline.access.Audit;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.engine.EngineUnavailableException;
import justice.throughline.shared.Deadline;
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
    private final Audit audit;
    private final InstantSource clock;

    ClockDesk(Clocks clocks, ClockReads reads, CaseFiles cases, Audit audit, InstantSource clock) {
        this.clocks = clocks;
        this.reads = reads;
        this.cases = cases;
        this.audit = audit;
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
        var learned = Objects.requireNonNullElseGet(asked.learnedAt(), clock::instant);
        var legalEvent = Objects.requireNonNullElse(asked.legalEvent(), "started");
        var started = answered(() -> clocks.start(new StartClock(
                "staff:" + caseId + ":"
                        + Objects.requireNonNullElseGet(
                                asked.key(), () -> UUID.randomUUID().toString()),
                subject,
                given(asked.kind(), "kind"),
                given(asked.jurisdiction(), "jurisdiction"),
                Objects.requireNonNullElse(asked.facts(), Map.of()),
                new Act(
                        given(asked.startedAt(), "startedAt"),
                        learned,
                        legalEvent,
                        asked.authority(),
                        by.username(),
                        asked.reason()),
                false)));
        audit.write(caseId, "clock started " + started.kind(), by.username());
        return started;
    }

    ClockLine stop(UUID id, ClockRequests.Stop asked, Staff by) {
        forOwner(id, by);
        var needed = asked.needed() == null || asked.needed();
        var act = act(asked.happenedAt(), needed ? "done" : "no-longer-needed", null, asked.reason(), by);
        return changed("clock stopped", by, () -> clocks.stop(id, needed, act));
    }

    ClockLine pause(UUID id, ClockRequests.Pause asked, Staff by) {
        forOwner(id, by);
        var code = given(asked.code(), "code");
        var act = act(asked.happenedAt(), code, null, asked.reason(), by);
        return changed("clock paused", by, () -> clocks.pause(id, code, act));
    }

    ClockLine resume(UUID id, ClockRequests.Resume asked, Staff by) {
        forOwner(id, by);
        var act = act(asked.happenedAt(), "resumed", null, asked.reason(), by);
        return changed("clock resumed", by, () -> clocks.resume(id, act));
    }

    ClockLine extend(UUID id, ClockRequests.Extend asked, Staff by) {
        find(id);
        var code = given(asked.code(), "code");
        if (!Powers.actAs(by, given(asked.authority(), "authority")))
            throw refused(HttpStatus.FORBIDDEN, "clock-no-power");
        var ordered = asked.orderedDate() == null && asked.orderedUntil() == null
                ? null
                : ordered(asked.orderedDate(), asked.orderedUntil());
        var act = act(asked.happenedAt(), "more-time-granted", asked.authority(), asked.reason(), by);
        return changed("clock extended", by, () -> clocks.extend(id, code, ordered, act));
    }

    ClockLine vary(UUID id, ClockRequests.Vary asked, Staff by) {
        find(id);
        if (!Powers.isCourt(given(asked.authority(), "authority")) || !Powers.actAs(by, asked.authority())) {
            throw refused(HttpStatus.FORBIDDEN, "clock-no-power");
        }
        var ordered = ordered(asked.orderedDate(), asked.orderedUntil());
        var act = act(asked.happenedAt(), "court-order", asked.authority(), asked.reason(), by);
        return changed("clock varied", by, () -> clocks.vary(id, ordered, act));
    }

    ClockLine changeFacts(UUID id, ClockRequests.ChangeFacts asked, Staff by) {
        forOwner(id, by);
        var facts = given(asked.facts(), "facts");
        var fromNow = asked.fromNow() == null || asked.fromNow();
        var act = act(asked.happenedAt(), "facts-changed", null, asked.reason(), by);
        return changed("clock facts changed", by, () -> clocks.changeFacts(id, facts, fromNow, act));
    }

    ClockLine makeVoid(UUID id, ClockRequests.MakeVoid asked, Staff by) {
        forOwner(id, by);
        var act = act(null, "void", null, asked.reason(), by);
        return changed("clock made void", by, () -> clocks.voidClock(id, act));
    }

    /** Refused when there is no such case. */
    void checkCase(UUID caseId) {
        if (cases.find(caseId).isEmpty()) throw refused(HttpStatus.NOT_FOUND, "case-unknown");
    }

    /** Refused when there is no such clock. */
    ClockLine find(UUID id) {
        return reads.find(id).orElseThrow(() -> refused(HttpStatus.NOT_FOUND, "clock-unknown"));
    }

    private void forOwner(UUID id, Staff by) {
        if (!Powers.worksFor(by, find(id).ownerAgency())) {
            throw refused(HttpStatus.FORBIDDEN, "clock-of-other-agency");
        }
    }

    private ClockLine changed(String what, Staff by, Supplier<Change> change) {
        var line = answered(change).orRefuse();
        audit.write(line.subject().caseId(), what + " " + line.kind(), by.username());
        return line;
    }

    private static <T> T answered(Supplier<T> change) {
        try {
            return change.get();
        } catch (EngineUnavailableException away) {
            throw refused(HttpStatus.SERVICE_UNAVAILABLE, "engine-away");
        }
    }

    private Act act(
            @Nullable Instant at, String legalEvent, @Nullable String authority, @Nullable String reason, Staff by) {
        var now = clock.instant();
        return new Act(at == null ? now : at, now, legalEvent, authority, by.username(), reason);
    }

    private static Deadline ordered(@Nullable LocalDate day, @Nullable Instant until) {
        if (day != null && until == null) return new Deadline.Day(day);
        if (day == null && until != null) return new Deadline.Moment(until);
        throw refused(HttpStatus.UNPROCESSABLE_ENTITY, "clock-order-incomplete");
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null || value.toString().isBlank()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "clock-field-missing", field);
        }
        return value;
    }

    private static Refusal refused(HttpStatus status, String code) {
        return new Refusal(status, code);
    }
}
