package justice.throughline.clocks;

import java.util.Map;
import justice.throughline.limits.Jurisdiction;

/**
 * A clock to start.
 *
 * @param key names this one clock for ever
 * @param kind one of the kinds that {@code limits} knows
 * @param facts what the rule asks for: codes, flags, days and moments
 * @param act what it starts with, at both its times
 * @param watched whether a process waits to be told of it
 */
public record StartClock(
        String key,
        Subject subject,
        String kind,
        Jurisdiction jurisdiction,
        Map<String, Object> facts,
        LegalEvent act,
        boolean watched) {

    /** So begin the keys of clocks that are made for the demonstration, and the references of people who are. */
    public static final String DEMONSTRATION = "demo:";

    public StartClock {
        facts = Map.copyOf(facts);
    }

    /** The same for somebody whose keys are known. */
    StartClock with(Subject keyed) {
        return new StartClock(key, keyed, kind, jurisdiction, facts, act, watched);
    }
}
