package justice.throughline.shared;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Records of one kind that jobs of the engine leave, or tasks that somebody completes. They are committed before the engine
 * hears that the job is done, so that only a database that is older than the engine has lost them.
 */
public interface EffectsOfJobs {

    /** The type by which the engine calls the job of a person: a user task that is completed. */
    String USER_TASK = "io.camunda.zeebe:userTask";

    /** Why: the journal does not keep what the job was given. */
    String NOT_KEPT = "not-kept";

    /** Why: the whole case is not in our records. */
    String CASE_MISSING = "case-missing";

    /** The kind of record, part of its words. */
    String kind();

    Set<String> jobTypes();

    /** Names of the variables by which the record is known, or made again. */
    default Set<String> variables() {
        return Set.of();
    }

    /** The keys of those jobs of which this is so. */
    static Set<Long> keys(List<DoneJob> jobs, Predicate<DoneJob> so) {
        return jobs.stream().filter(so).map(DoneJob::key).collect(Collectors.toSet());
    }

    /** Of these jobs the keys of those whose record is not there. */
    Set<Long> lacking(List<DoneJob> jobs);

    /** Why the record cannot be made again by the program, part of the words for it; empty when it can. */
    Optional<String> whyNot(DoneJob job);

    /** Makes the record again as the worker of the job does, once however often it is asked. Call it outside a transaction. */
    void again(DoneJob job);
}
