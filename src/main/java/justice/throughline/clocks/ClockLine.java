package justice.throughline.clocks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.LegalEffect;
import justice.throughline.limits.Severity;
import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A clock on one line.
 *
 * @param startedAt when what it runs from happened
 * @param learnedAt when the owner learned of that
 * @param due its end
 * @param otherwiseDue the end it would have had, where an earlier one or an order of a court has won
 * @param calendar the days that do not count
 * @param nextWake when it warns or breaches next
 * @param watched whether a process waits for it
 * @param saidByProgram whether nothing but our own program says that what it asked for was done, as it once could
 * @param demonstration whether what it runs from never happened, and was made for the demonstration
 * @param version counts its changes
 */
public record ClockLine(
        UUID id,
        Subject subject,
        String kind,
        Jurisdiction jurisdiction,
        String rule,
        String ruleVersion,
        Severity severity,
        LegalEffect legalEffect,
        String ownerAgency,
        Instant startedAt,
        Instant learnedAt,
        Deadline due,
        @Nullable Deadline otherwiseDue,
        ZoneId zone,
        String calendar,
        String calendarVersion,
        ClockState state,
        @Nullable Instant nextWake,
        boolean watched,
        boolean saidByProgram,
        boolean demonstration,
        int version) {

    /** As the ledger keeps it. */
    ClockLine(
            UUID id,
            String startKey,
            Subject subject,
            String kind,
            Jurisdiction jurisdiction,
            KeptLaw law,
            Instant startedAt,
            Instant learnedAt,
            KeptEnd due,
            @Nullable KeptEnd otherwise,
            ZoneId zone,
            ClockState state,
            @Nullable Instant nextWake,
            boolean watched,
            boolean saidByProgram,
            int version) {
        this(
                id,
                subject,
                kind,
                jurisdiction,
                law.rule(),
                law.ruleVersion(),
                law.severity(),
                law.legalEffect(),
                law.owner(),
                startedAt,
                learnedAt,
                due.deadline(),
                otherwise == null ? null : otherwise.deadline(),
                zone,
                law.calendar(),
                law.calendarVersion(),
                state,
                nextWake,
                watched,
                saidByProgram,
                isDemonstration(startKey) || isDemonstration(subject.person()),
                version);
    }

    private static boolean isDemonstration(@Nullable String keyOrPerson) {
        return keyOrPerson != null && keyOrPerson.startsWith(StartClock.DEMONSTRATION);
    }

    /** How soon it passes, while it is live and not paused. */
    public Band band(Instant now) {
        if (state == ClockState.BREACHED) return Band.BREACHED;
        return state.live() && state != ClockState.PAUSED ? Band.of(due, now) : Band.NONE;
    }
}
