package justice.throughline.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the engine is to do once.
 *
 * @param id makes it happen once; of a message, its message id
 * @param key what it is about: a correlation key, or the key of a user task or of an incident. Commands about the same
 *     are told one after the other.
 * @param name of a message
 * @param actor on whose behalf
 * @param held so long it is kept back, and can be taken back
 */
public record Command(
        String id,
        Kind kind,
        String key,
        @Nullable String name,
        @Nullable String actor,
        Map<String, ?> variables,
        Duration held) {

    /** What is to be done. */
    public enum Kind {
        PUBLISH,
        COMPLETE,
        CLAIM,
        RELEASE,
        RETRY
    }

    /** What the engine writes down of whom completed a task, before their staff number. */
    public static final String COMPLETED_BY = "completed-by:";

    static final String JOB_KEY = "jobKey";

    public Command {
        variables = Map.copyOf(variables);
    }

    /** Publishes a message. */
    public static Command message(String id, String name, String correlationKey, Map<String, ?> variables) {
        return new Command(id, Kind.PUBLISH, correlationKey, name, null, variables, Duration.ZERO);
    }

    /** The same where nobody could tell it twice. */
    public static Command message(String name, String correlationKey, Map<String, ?> variables) {
        return message(UUID.randomUUID().toString(), name, correlationKey, variables);
    }

    /** Starts the journey of a case in the given phase. The engine runs at most one journey per case at a time. */
    public static Command startJourney(String id, UUID caseId, String crimeType, String phase) {
        return startJourney(id, caseId, crimeType, phase, null);
    }

    /** The same for a case that began before it came here: what is due at first is due from then on. */
    public static Command startJourney(
            String id, UUID caseId, String crimeType, String phase, @Nullable Instant recordedAt) {
        var variables = new HashMap<String, String>(
                Map.of("caseId", caseId.toString(), "crimeType", crimeType, "phase", phase));
        if (recordedAt != null) variables.put("recordedAt", recordedAt.toString());
        return message(id, Engine.CASE_REPORTED, caseId.toString(), variables);
    }

    /** Completes a user task with these variables. */
    public static Command complete(String id, long taskKey, String actor, Map<String, ?> variables) {
        return ofTask(id, Kind.COMPLETE, taskKey, actor, variables);
    }

    /** Makes a user task this person's own. */
    public static Command claim(String id, long taskKey, String actor) {
        return ofTask(id, Kind.CLAIM, taskKey, actor, Map.of());
    }

    /** Makes a user task nobody's. */
    public static Command release(String id, long taskKey, String actor) {
        return ofTask(id, Kind.RELEASE, taskKey, actor, Map.of());
    }

    /** Lets a journey that is stuck try again; a job, once. */
    public static Command retry(long incidentKey, @Nullable Long jobKey, String actor) {
        var key = String.valueOf(incidentKey);
        Map<String, Long> variables = jobKey == null ? Map.of() : Map.of(JOB_KEY, jobKey);
        return new Command("retry:" + key, Kind.RETRY, key, null, actor, variables, Duration.ZERO);
    }

    /** The same with one more variable. */
    public Command with(String variable, String value) {
        var more = new HashMap<String, Object>(variables);
        more.put(variable, value);
        return new Command(id, kind, key, name, actor, more, held);
    }

    /** The same, kept back for a while, in which it can be taken back. */
    public Command heldFor(Duration time) {
        return new Command(id, kind, key, name, actor, variables, time);
    }

    /** What the engine writes down with the completion of a task: by whom, also where it was never assigned. */
    public String action() {
        return COMPLETED_BY + actor;
    }

    /** The key of the task or of the incident. */
    public long keyNumber() {
        return Long.parseLong(key);
    }

    private static Command ofTask(String id, Kind kind, long taskKey, String actor, Map<String, ?> variables) {
        return new Command(id, kind, String.valueOf(taskKey), null, actor, variables, Duration.ZERO);
    }
}
