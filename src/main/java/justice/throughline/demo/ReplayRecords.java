package justice.throughline.demo;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The replays and their crimes, as kept in schema {@code demo}. */
@Service
@Transactional
class ReplayRecords {

    private final ReplayRows replays;
    private final ReplayedCrimes crimes;
    private final InstantSource clock;

    ReplayRecords(ReplayRows replays, ReplayedCrimes crimes, InstantSource clock) {
        this.replays = replays;
        this.crimes = crimes;
        this.clock = clock;
    }

    UUID create(int requested, boolean gentle, String by) {
        return replays.save(new Replay(requested, gentle, by, clock.instant())).id();
    }

    void add(List<ReplayedCrime> replayed) {
        crimes.saveAll(replayed);
        replays.flush();
    }

    List<ReplayedCrime> crimes(UUID replayId, ReplayedCrime.State state, int most) {
        return crimes.of(replayId, state, Limit.of(most));
    }

    void started(UUID caseId) {
        crimes.lock(caseId).ifPresent(crime -> crime.start(clock.instant()));
    }

    void ended(UUID caseId, String actual) {
        crimes.lock(caseId).ifPresent(crime -> crime.end(actual, clock.instant()));
    }

    void stop(UUID replayId) {
        replays.lock(replayId).ifPresent(Replay::stop);
        replays.flush();
    }

    void end(UUID replayId) {
        replays.lock(replayId).ifPresent(replay -> replay.end(clock.instant()));
    }
}
