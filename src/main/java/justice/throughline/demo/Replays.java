package justice.throughline.demo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.casefile.CaseCopies;
import justice.throughline.casefile.ClosedCrime;
import justice.throughline.casefile.CopySet;
import justice.throughline.casefile.Stage;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replays of closed crimes: copies of them travel through the engine to the outcome that they really had. */
@Service
@Transactional
class Replays {

    /** The most crimes in one replay. */
    public static final int MOST = 5_000;

    private static final int GENTLE_SIZE = 1_000;

    private final ReplayRecords records;
    private final ReplayCounts counts;
    private final CaseCopies copies;
    private final ReplayStaff staff;

    Replays(ReplayRecords records, ReplayCounts counts, CaseCopies copies, ReplayStaff staff) {
        this.records = records;
        this.counts = counts;
        this.copies = copies;
        this.staff = staff;
    }

    /**
     * Starts a replay; it goes on by itself, also after a restart.
     *
     * @param crimes how many closed crimes, 1 to {@link #MOST}; fewer run when the case file holds fewer
     * @throws ReplayRefusal when there is nothing to replay or nobody to play the staff
     */
    public ReplayProgress start(int crimes, String by) {
        return create(crimes, false, by);
    }

    /** Starts the slow replay that keeps the demo's screens moving; does nothing while one runs. */
    public void startGentle(String by) {
        if (gentle().isEmpty()) {
            create(GENTLE_SIZE, true, by);
        }
    }

    /**
     * Stops a replay: no further crime starts, and those under way are finished.
     *
     * @throws ReplayRefusal when there is none
     */
    public ReplayProgress stop(UUID id) {
        records.stop(id);
        return progress(id);
    }

    /** Ends a replay of which nothing is under way; copies that never started go with it. */
    void end(UUID id) {
        copies.drop(counts.dropWaiting(id));
        records.end(id);
    }

    /** @throws ReplayRefusal when there is none */
    @Transactional(readOnly = true)
    public ReplayProgress progress(UUID id) {
        return counts.progress(id).orElseThrow(() -> ReplayRefusal.unknown(id));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Listing<ReplayProgress> page(Place place) {
        return counts.page(place);
    }

    /** The slow replay that runs now. */
    @Transactional(readOnly = true)
    public Optional<ReplayProgress> gentle() {
        return counts.running().stream().filter(ReplayProgress::unhurried).findFirst();
    }

    /** What travels in a replay: crimes as they were when reported. */
    static CopySet asReported(UUID replay) {
        return new CopySet(replay, "replay", Stage.REPORTING);
    }

    private ReplayProgress create(int crimes, boolean gentle, String by) {
        if (!staff.present()) {
            throw ReplayRefusal.noStaff();
        }
        List<ClosedCrime> closed = copies.closed(crimes);
        if (closed.isEmpty()) {
            throw ReplayRefusal.noCrimes();
        }
        UUID id = records.create(closed.size(), gentle, by);
        var copyOf = copies.register(
                asReported(id), closed.stream().map(ClosedCrime::caseId).toList());
        records.add(closed.stream()
                .map(crime -> new ReplayedCrime(
                        Objects.requireNonNull(copyOf.get(crime.caseId())),
                        id,
                        crime.caseId(),
                        crime.crimeType(),
                        crime.history()))
                .toList());
        return progress(id);
    }
}
