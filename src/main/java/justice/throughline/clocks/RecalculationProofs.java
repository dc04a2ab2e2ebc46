package justice.throughline.clocks;

import java.util.Optional;
import justice.throughline.shared.Proof;
import justice.throughline.shared.ProofReader;
import justice.throughline.shared.ProofRecord;
import org.springframework.stereotype.Component;

/** Why clocks were worked out anew, who decided so and when. */
@Component
class RecalculationProofs implements ProofReader {

    private final RecalculationJobs jobs;

    RecalculationProofs(RecalculationJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Optional<ProofRecord> read(String by, Proof proof) {
        if (proof.kind() != Proof.Kind.RECALCULATION) return Optional.empty();
        return proof.id().flatMap(jobs::decided).map(RecalculationJob::proof);
    }
}
